package org.touyan.places;

/** Levels of divisions, the lowest first, told by how many digits of a code are theirs. */
public enum DivisionLevel {

	/** 村居 */
	VILLAGE_COMMUNITY(12),
	/** 街道、镇 */
	SUBDISTRICT(9),
	/** 区、县 */
	DISTRICT(6),
	/** 市 */
	CITY(4),
	/** 省 */
	PROVINCE(2);

	private final int digits;

	DivisionLevel(int digits) {
		this.digits = digits;
	}

	/**
	 * The level of a division.
	 * @param code of it, or its first digits
	 */
	public static DivisionLevel of(String code) {
		int last = code.length();
		while (last > 0 && code.charAt(last - 1) == '0') {
			last--;
		}
		DivisionLevel highest = VILLAGE_COMMUNITY;
		for (DivisionLevel level : values()) {
			highest = level.digits >= last ? level : highest;
		}
		return highest;
	}

	/**
	 * How the codes of all begin that are in one division of this level with a place.
	 * @param code of the place; all of it where it has fewer digits
	 */
	public String prefix(String code) {
		return code.substring(0, Math.min(digits, code.length()));
	}

	/** Whether two places are in one division of this level. */
	public boolean isShared(String one, String other) {
		return one.length() >= digits && one.regionMatches(0, other, 0, digits);
	}

}
