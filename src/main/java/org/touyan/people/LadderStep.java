package org.touyan.people;

import java.util.Comparator;

/** The rung on which somebody stands, and where. */
record LadderStep(LadderRung rung, String territory) {

	static final Comparator<LadderStep> HIGHEST_FIRST = Comparator.comparing(LadderStep::rung)
		.thenComparing(LadderStep::territory);

	private static final int SUBDISTRICT = 9;

	/** The first nine digits of the code. */
	String area() {
		return territory.substring(0, SUBDISTRICT);
	}

}
