package org.touyan.query.planner;

import java.util.Set;

/** The areas for which figures are published to those who may read figures only: in smaller ones are too few people. */
public final class FigureAreas {

	/** Digits of the codes of provinces, cities, districts and subdistricts, and none, which is everywhere. */
	private static final Set<Integer> DIGITS = Set.of(0, 2, 4, 6, 9);

	private FigureAreas() {
	}

	/**
	 * Whether figures are published for an area.
	 * @param area the beginning of division codes
	 * @return true for divisions down to subdistricts, and for the empty text, which is the beginning of all codes
	 */
	public static boolean arePublished(String area) {
		return DIGITS.contains(area.length()) && area.chars().allMatch(digit -> digit >= '0' && digit <= '9');
	}

}
