package org.touyan.graph;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The days from one (inclusive) to another (exclusive), as nodes and edges have them; without a day where the second is
 * not after the first.
 *
 * @param to null while it lasts
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

	/** One that lasts. */
	public static Period since(LocalDate from) {
		return new Period(from, null);
	}

	/** Whether it lasts. */
	public boolean isOpen() {
		return to == null;
	}

	/** Whether the day is in it. */
	public boolean contains(LocalDate day) {
		return !day.isBefore(from) && (to == null || day.isBefore(to));
	}

	/** Whether some day is in both. */
	public boolean overlaps(Period other) {
		LocalDate first = from.isAfter(other.from) ? from : other.from;
		return contains(first) && other.contains(first);
	}

	/** The same, over by a day: without a day where it would only begin then. */
	public Period until(LocalDate end) {
		LocalDate last = end.isBefore(from) ? from : end;
		return to == null || to.isAfter(last) ? new Period(from, last) : this;
	}

	/** How many of its days are before another. */
	public long daysBefore(LocalDate day) {
		return Math.max(0, ChronoUnit.DAYS.between(from, to == null || to.isAfter(day) ? day : to));
	}

}
