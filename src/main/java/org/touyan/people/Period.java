package org.touyan.people;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;

/** The time up to the day of a question over which something changed. */
final class Period {

	private Period() {
	}

	/**
	 * The day on which it begins.
	 * @param from what is asked for; a year before the day of the question by default
	 */
	static LocalDate begin(@Nullable LocalDate from, QueryContext question) {
		if (from == null) {
			return question.day().minusYears(1);
		}
		if (from.isAfter(question.day())) {
			throw question.refused("INVALID_ARGUMENT", "The argument from must not be after the day of the answer.");
		}
		return from;
	}

}
