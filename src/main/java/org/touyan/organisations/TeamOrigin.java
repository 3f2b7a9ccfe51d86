package org.touyan.organisations;

import java.util.Collection;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/** Where somebody lives, seen from the team. 来源 */
enum TeamOrigin {

	/** 本村（社区） */
	PLACE,
	/** 本街道其他村居 */
	SUBDISTRICT,
	/** 本区其他街道 */
	DISTRICT,
	/** 外地 */
	ELSEWHERE,
	/** 未知 */
	UNKNOWN;

	private static final int SUBDISTRICT_DIGITS = 9;

	private static final int DISTRICT_DIGITS = 6;

	/** The nearest to any of the places in whose teams the person is. */
	static TeamOrigin of(@Nullable String home, Collection<String> territories) {
		return territories.stream()
			.map(territory -> of(home, territory))
			.min(Comparator.naturalOrder())
			.orElse(UNKNOWN);
	}

	private static TeamOrigin of(@Nullable String home, String territory) {
		if (home == null) {
			return UNKNOWN;
		}
		if (home.equals(territory)) {
			return PLACE;
		}
		if (home.regionMatches(0, territory, 0, SUBDISTRICT_DIGITS)) {
			return SUBDISTRICT;
		}
		return home.regionMatches(0, territory, 0, DISTRICT_DIGITS) ? DISTRICT : ELSEWHERE;
	}

}
