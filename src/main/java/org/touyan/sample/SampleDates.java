package org.touyan.sample;

import java.time.LocalDate;

/** The days that the sample is made around; it never looks at the clock. */
final class SampleDates {

	/** The day on which the sample's counts hold; nothing in it happens later. */
	static final LocalDate REFERENCE = LocalDate.of(2026, 6, 30);

	/** The first day of its history of office. */
	static final LocalDate BEGINNING = LocalDate.of(2016, 1, 1);

	private SampleDates() {
	}

	/** The earlier of the day and the reference date. */
	static LocalDate known(LocalDate day) {
		return day.isAfter(REFERENCE) ? REFERENCE : day;
	}

	/** The later of two days. */
	static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	static LocalDate day(int year, int month, int day) {
		return LocalDate.of(year, month, day);
	}

}
