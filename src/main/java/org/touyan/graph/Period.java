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

	/**
	 * Whole months from a day to another: as many as can be added to the one without passing the other, where the last
	 * day of a shorter month stands for those that it lacks. From 31 December to 30 June there are six.
	 */
	public static int months(LocalDate from, LocalDate to) {
		int months = (int) ChronoUnit.MONTHS.between(from, to);
		return from.plusMonths(months + 1L).isAfter(to) ? months : months + 1;
	}

	/**
	 * The first day from which there are at most so many months to another, counted as {@link #months}: from what
	 * happened on it so many months are up on the other day at the earliest.
	 */
	public static LocalDate monthsBefore(LocalDate day, int months) {
		LocalDate first = day.minusMonths(months);
		while (first.plusMonths(months).isBefore(day)) {
			first = first.plusDays(1);
		}
		return first;
	}

	/** How many of its days are before another. */
	public long daysBefore(LocalDate day) {
		return Math.max(0, ChronoUnit.DAYS.between(from, to == null || to.isAfter(day) ? day : to));
	}

}
