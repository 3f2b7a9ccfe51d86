package org.touyan.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;

import org.touyan.graph.Period;

/**
 * The days between which the sample is made; it never looks at the clock. All that happens in it is made up to the last
 * day, whenever it is loaded, and what is later than the day of the load is left out ({@link SampleCut}): a past date
 * has the same answers whatever day that was.
 */
final class SampleDates {

	/** The first day on which its records of office are whole. */
	static final LocalDate BEGINNING = LocalDate.of(2016, 12, 1);

	/** The day on which its world ends; loaded later, it is as on that day. */
	static final LocalDate END = LocalDate.of(2031, 12, 31);

	private SampleDates() {
	}

	/** The earlier of two days. */
	static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

	/** The later of two days. */
	static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/** The day, or the Monday after it where it falls on a weekend. */
	static LocalDate workday(LocalDate day) {
		DayOfWeek weekday = day.getDayOfWeek();
		return weekday.getValue() <= DayOfWeek.FRIDAY.getValue() ? day : day.plusDays(8L - weekday.getValue());
	}

	/** The day a time is over, or the day after the end of the sample's world. */
	static LocalDate end(Period time) {
		return time.to() == null ? END.plusDays(1) : time.to();
	}

	static LocalDate day(int year, int month, int day) {
		return LocalDate.of(year, month, day);
	}

}
