package org.touyan.people;

import java.util.Comparator;

import org.touyan.places.Territory;

/** The rung on which somebody stands, and where. */
record LadderStep(LadderRung rung, String territory) {

	static final Comparator<LadderStep> HIGHEST_FIRST = Comparator.comparing(LadderStep::rung)
		.thenComparing(LadderStep::territory);

	/** The first nine digits of the code. */
	String area() {
		return Territory.subdistrict(territory);
	}

}
