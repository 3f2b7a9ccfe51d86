package org.touyan.people;

/** Bands of community workers' posts with the levels each spans, of the three-band ladder. 三岗十八级 */
public enum WorkerBand {

	/** 正职: levels 7 to 18. */
	CHIEF(7, 18),
	/** 副职: levels 4 to 15. */
	DEPUTY(4, 15),
	/** 其他: levels 1 to 12. */
	STAFF(1, 12);

	private final int lowest;

	private final int highest;

	WorkerBand(int lowest, int highest) {
		this.lowest = lowest;
		this.highest = highest;
	}

	/** The level at which the band begins. */
	public int lowest() {
		return lowest;
	}

	/** The level at which the band ends. */
	public int highest() {
		return highest;
	}

	/** The nearest level that the band spans. */
	public int within(int level) {
		return Math.clamp(level, lowest, highest);
	}

}
