package org.touyan.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import org.touyan.organisations.Sex;

/**
 * Retirement age under the decision of 2024-09-13 on its gradual raise from 2025-01-01: men from 60 to 63, women cadres
 * from 55 to 58, by one month for every four months of birth. Women of county grade (县处级，正、副处) and above retire at 60
 * like men, and so from 60 to 63 (组通字〔2015〕14号). It is of employees: who is elected in a village or community has none
 * ({@link AgeLines}).
 */
public final class Retirement {

	private static final int YEARS = 60;

	private static final int WOMEN_YEARS = 55;

	private static final int MONTHS_PER_STEP = 4;

	private static final int LARGEST_DELAY_MONTHS = 36;

	private static final YearMonth BEGINNING = YearMonth.of(2025, 1);

	private Retirement() {
	}

	/**
	 * The first day of retirement of a person born in this month: the first of the month after the one in which the age
	 * is reached. The decision's table counts by months, and the pension begins with the month after (次月); besides,
	 * nobody can tell the day of birth from it.
	 * @param isOfCountyGrade whether the person is of county grade or above
	 */
	public static LocalDate dateOf(Sex sex, YearMonth bornIn, boolean isOfCountyGrade) {
		return bornIn.plusMonths(months(sex, bornIn, isOfCountyGrade) + 1).atDay(1);
	}

	/** The age of retirement, in months. */
	private static long months(Sex sex, YearMonth bornIn, boolean isOfCountyGrade) {
		int years = sex == Sex.FEMALE && !isOfCountyGrade ? WOMEN_YEARS : YEARS;
		return years * 12L + delay(bornIn.plusYears(years));
	}

	private static long delay(YearMonth old) {
		var months = BEGINNING.until(old, ChronoUnit.MONTHS);
		return months < 0 ? 0 : Math.min(months / MONTHS_PER_STEP + 1, LARGEST_DELAY_MONTHS);
	}

}
