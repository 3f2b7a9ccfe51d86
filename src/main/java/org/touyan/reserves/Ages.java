package org.touyan.reserves;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** Ages in full years by months of birth, and the bands they fall into. */
final class Ages {

	/** From the youngest to the oldest. */
	static final List<String> BANDS = List.of("<=30", "31-35", "36-40", "41-45", "46-50", "51-55", ">=56");

	/** Bands by age; other texts by themselves. */
	static final Comparator<String> BANDS_FIRST = Comparator.comparingInt((String key) -> BANDS.indexOf(key))
		.thenComparing(Comparator.naturalOrder());

	private Ages() {
	}

	/**
	 * The age on a day, as the field age of a person tells it: the day of the month does not count.
	 * @param birthMonth such as 1985-03
	 */
	static int on(LocalDate day, String birthMonth) {
		YearMonth born = YearMonth.parse(birthMonth);
		return day.getYear() - born.getYear() - (day.getMonthValue() < born.getMonthValue() ? 1 : 0);
	}

	static String band(int age) {
		return BANDS.get(Math.clamp((age - 26) / 5, 0, BANDS.size() - 1));
	}

}
