package org.touyan.sample;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A time from a day (inclusive) to a day (exclusive).
 *
 * @param to null while it lasts
 */
record Span(LocalDate from, @Nullable LocalDate to) {

	static Span since(LocalDate from) {
		return new Span(from, null);
	}

	boolean open() {
		return to == null;
	}

}
