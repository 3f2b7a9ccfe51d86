package org.touyan.reserves;

import java.time.LocalDate;
import java.time.YearMonth;

/** Ages in full years by months of birth. */
public final class Ages {

	private Ages() {
	}

	/**
	 * The age on a day, as the field age of a person tells it: the day of the month does not count.
	 * @param birthMonth such as 1985-03
	 */
	public static int on(LocalDate day, String birthMonth) {
		YearMonth born = YearMonth.parse(birthMonth);
		return day.getYear() - born.getYear() - (day.getMonthValue() < born.getMonthValue() ? 1 : 0);
	}

}
