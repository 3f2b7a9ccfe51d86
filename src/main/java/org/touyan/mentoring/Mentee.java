package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.touyan.places.Territory;

/**
 * Somebody who should have a mentor.
 *
 * @param kinds the grounds
 * @param since the day since which the first of them holds
 * @param territory the code of the village, community or subdistrict
 * @param isPaired whether there is a mentorship, if only a proposed one
 */
public record Mentee(String id, Set<MenteeKind> kinds, LocalDate since, String territory, boolean isPaired) {

	/** The first nine digits of the code. */
	public String subdistrict() {
		return Territory.subdistrict(territory);
	}

	/** The same person with the grounds of both, at the place of the one that holds for longer. */
	Mentee and(Mentee other) {
		var all = EnumSet.copyOf(kinds);
		all.addAll(other.kinds);
		Mentee first = other.since.isBefore(since) ? other : this;
		return new Mentee(id, all, first.since, first.territory, isPaired || other.isPaired);
	}

}
