package org.touyan.query.planner;

import java.time.LocalDate;

/**
 * The days for which figures are published to those who may read figures only: what changed between two days is more.
 */
public final class FigureDays {

	private static final int QUARTER = 3;

	private FigureDays() {
	}

	/**
	 * Whether figures are published for a day.
	 * @param day which
	 * @param today the present day
	 * @return true for today and the last days of quarters
	 */
	public static boolean arePublished(LocalDate day, LocalDate today) {
		LocalDate next = day.plusDays(1);
		return day.equals(today) || (next.getDayOfMonth() == 1 && next.getMonthValue() % QUARTER == 1);
	}

}
