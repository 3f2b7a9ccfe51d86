package org.touyan.query.planner;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Read;

/**
 * Periods one after the other, each told by a day: its last, or the day of the answer where that is earlier. A point is
 * compared with the last day of the period before and with that of the same period a year before; where its own period
 * is not over, with the same day of that year (28 for 29 February).
 *
 * @param first the first day of the first period
 * @param months how long a period is
 * @param periods how many there are
 */
record SeriesDays(LocalDate first, int months, int periods) {

	private static final int MOST = 60;

	private static final int EARLIEST = 1900;

	private static final Map<String, Integer> MONTHS = Map.of("MONTH", 1, "QUARTER", 3, "YEAR", 12);

	/**
	 * The periods that have a day from one day to another.
	 *
	 * @param arguments {@code from}, {@code to} and {@code every}
	 * @throws InvalidArgumentException where there is none, or too many
	 */
	static SeriesDays of(Map<String, @Nullable Object> arguments) {
		int months = MONTHS.getOrDefault(String.valueOf(arguments.get("every")), 1);
		if (!(arguments.get("from") instanceof LocalDate from) || !(arguments.get("to") instanceof LocalDate to)
				|| from.isAfter(to)) {
			throw refused("ends on %s, before it begins on %s".formatted(arguments.get("to"), arguments.get("from")));
		}
		if (from.getYear() < EARLIEST) {
			throw refused("begins on %s; it begins in %d at the earliest".formatted(from, EARLIEST));
		}
		LocalDate first = begin(from, months);
		long periods = ChronoUnit.MONTHS.between(first, begin(to, months)) / months + 1;
		if (periods > MOST) {
			throw refused("has %d points from %s to %s; it has %d at the most".formatted(periods, from, to, MOST));
		}
		return new SeriesDays(first, months, (int) periods);
	}

	private static InvalidArgumentException refused(String what) {
		return new InvalidArgumentException("INVALID_ARGUMENT", "The series %s.".formatted(what));
	}

	private static LocalDate begin(LocalDate day, int months) {
		int month = day.getMonthValue() - 1;
		return LocalDate.of(day.getYear(), Month.of(month - month % months + 1), 1);
	}

	/**
	 * The points of a {@link Read.Series}, in the order of their days. Periods that begin after the day of the answer
	 * have none.
	 *
	 * @param day of the answer
	 * @param before whether the days of the periods before are read
	 * @param yearBefore whether the days a year before are read
	 */
	List<Map<String, Object>> points(LocalDate day, boolean before, boolean yearBefore) {
		var points = new TreeMap<LocalDate, Map<String, Object>>();
		for (int period = 0; period < periods; period++) {
			LocalDate begin = first.plusMonths((long) period * months);
			if (!begin.isAfter(day)) {
				Map<String, Object> point = point(begin, day);
				points.put((LocalDate) point.get(Read.Series.DAY), point);
			}
		}
		for (Map<String, Object> point : List.copyOf(points.values())) {
			read(points, before, point.get(Read.Series.BEFORE));
			read(points, yearBefore, point.get(Read.Series.YEAR_BEFORE));
		}
		return List.copyOf(points.values());
	}

	private static void read(Map<LocalDate, Map<String, Object>> points, boolean asked, @Nullable Object day) {
		if (asked && day instanceof LocalDate date) {
			points.computeIfAbsent(date, SeriesDays::point);
		}
	}

	private Map<String, Object> point(LocalDate begin, LocalDate day) {
		LocalDate last = begin.plusMonths(months).minusDays(1);
		LocalDate on = last.isAfter(day) ? day : last;
		LocalDate yearBefore = last.isAfter(day) ? day.minusYears(1)
				: begin.minusYears(1).plusMonths(months).minusDays(1);
		Map<String, Object> point = point(on);
		point.put(Read.Series.BEFORE, begin.minusDays(1));
		point.put(Read.Series.YEAR_BEFORE, yearBefore);
		return point;
	}

	private static Map<String, Object> point(LocalDate day) {
		var point = new LinkedHashMap<String, Object>();
		point.put(Read.Series.DAY, day);
		point.put(Read.Series.NEXT_MONTH, day.withDayOfMonth(1).plusMonths(1));
		return point;
	}

}
