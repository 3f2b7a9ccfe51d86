package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A day, or a period.
 *
 * @param from its first day, or null where it has none
 * @param last its last day, or null where it has none
 * @param date for which values are computed
 * @param period whether it is a period, into which an event must fall, and not a day, by which it must have been
 */
record Time(@Nullable LocalDate from, @Nullable LocalDate last, LocalDate date, boolean period) {

	static Time on(LocalDate day) {
		return new Time(day, day, day, false);
	}

	static Time during(Map<String, @Nullable Object> period, LocalDate today) {
		LocalDate to = (LocalDate) period.get("to");
		LocalDate last = to == null ? null : to.minusDays(1);
		LocalDate date = last == null || last.isAfter(today) ? today : last;
		return new Time((LocalDate) period.get("from"), last, date, true);
	}

	boolean isOverBefore(LocalDate day) {
		return last != null && last.isBefore(day);
	}

	boolean startsAfter(LocalDate day) {
		return from != null && from.isAfter(day);
	}

}
