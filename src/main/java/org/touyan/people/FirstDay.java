package org.touyan.people;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;

/** The day from which changes up to that of a question are told. */
public final class FirstDay {

	private FirstDay() {
	}

	/**
	 * What is asked for, or what holds where nothing is.
	 * @param from what is asked for; a year before the day of the question by default
	 */
	public static LocalDate of(@Nullable LocalDate from, QueryContext question) {
		if (from == null) {
			return question.day().minusYears(1);
		}
		if (from.isAfter(question.day())) {
			throw question.refused("INVALID_ARGUMENT", "The argument from must not be after the day of the answer.");
		}
		return from;
	}

}
