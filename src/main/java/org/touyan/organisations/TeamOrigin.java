package org.touyan.organisations;

import java.util.Collection;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import org.touyan.places.DivisionLevel;

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
		if (DivisionLevel.SUBDISTRICT.isShared(home, territory)) {
			return SUBDISTRICT;
		}
		return DivisionLevel.DISTRICT.isShared(home, territory) ? DISTRICT : ELSEWHERE;
	}

}
