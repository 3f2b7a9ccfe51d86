package org.touyan.places;

import java.time.LocalDate;

import org.touyan.acts.ActRefusedException;
import org.touyan.acts.GraphWriter;

/** Figures of a month as an act was given them. */
public final class GivenFigures {

	private GivenFigures() {
	}

	/**
	 * A count as it is kept.
	 * @param field in which it was given
	 * @throws ActRefusedException with INVALID_ARGUMENT where it is below 0
	 */
	public static long count(String field, int count, GraphWriter graph) {
		if (count < 0) {
			throw graph.refusal("INVALID_ARGUMENT", "%s is %d; it must be 0 or more.".formatted(field, count));
		}
		return count;
	}

	/**
	 * Refuses what is no month of which figures can be known.
	 * @param month its first day
	 * @param counted the day on which they were counted, on which it must be over
	 * @throws ActRefusedException with INVALID_ARGUMENT
	 */
	public static void checkMonth(LocalDate month, LocalDate counted, GraphWriter graph) {
		if (month.getDayOfMonth() != 1 || counted.isBefore(month.plusMonths(1))) {
			throw graph.refusal("INVALID_ARGUMENT",
					"month must be the first day of a month that is over on %s.".formatted(counted));
		}
	}

}
