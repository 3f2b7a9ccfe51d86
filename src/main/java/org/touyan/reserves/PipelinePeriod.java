package org.touyan.reserves;

import java.time.LocalDate;
import java.util.Map;

import org.touyan.api.QueryContext;
import org.touyan.graph.Period;

/**
 * The period that a pipeline is told for.
 *
 * @param from the first day
 * @param to the first day after the last
 * @param day up to which is known what became of those appointed
 */
record PipelinePeriod(LocalDate from, LocalDate to, LocalDate day) {

	/** The period, ended after the day of the question where it would go on. */
	static PipelinePeriod of(LocalDate from, LocalDate to, QueryContext question) {
		LocalDate after = question.day().plusDays(1);
		LocalDate end = to.isAfter(after) ? after : to;
		if (!from.isBefore(end)) {
			throw question.refused("INVALID_ARGUMENT",
					"The period has no day: from must be before to, and not after asOf.");
		}
		return new PipelinePeriod(from, end, question.day());
	}

	/** Variables of what is read for it. */
	Map<String, String> variables(String area) {
		return Map.of("area", area, "until", day.plusDays(1).toString());
	}

	boolean contains(LocalDate each) {
		return new Period(from, to).contains(each);
	}

}
