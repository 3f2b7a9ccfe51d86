package org.touyan.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Retirement age under the decision of 2024-09-13 on its gradual raise from 2025-01-01: men from 60 to 63, women cadres
 * from 55 to 58, by one month for every four months of birth.
 */
public final class Retirement {

	private static final int MEN_YEARS = 60;

	private static final int WOMEN_YEARS = 55;

	private static final int MONTHS_PER_STEP = 4;

	private static final int LARGEST_DELAY_MONTHS = 36;

	private static final YearMonth BEGINNING = YearMonth.of(2025, 1);

	private Retirement() {
	}

	/**
	 * The first day of retirement of a person born on this day: the first of the month after the one in which the age
	 * is reached. The decision's table counts by months, and the pension begins with the month after (次月); besides,
	 * nobody can tell the day of birth from it.
	 */
	public static LocalDate dateOf(Sex sex, LocalDate bornOn) {
		return YearMonth.from(ageReachedOn(sex, bornOn)).plusMonths(1).atDay(1);
	}

	/** The day a person born on this day reaches retirement age; it tells the day of birth, so it is not for show. */
	public static LocalDate ageReachedOn(Sex sex, LocalDate bornOn) {
		var years = switch (sex) {
			case MALE -> MEN_YEARS;
			case FEMALE -> WOMEN_YEARS;
		};
		var old = bornOn.plusYears(years);
		return bornOn.plusMonths(years * 12L + delay(YearMonth.from(old)));
	}

	private static long delay(YearMonth old) {
		var months = BEGINNING.until(old, ChronoUnit.MONTHS);
		return months < 0 ? 0 : Math.min(months / MONTHS_PER_STEP + 1, LARGEST_DELAY_MONTHS);
	}

}
