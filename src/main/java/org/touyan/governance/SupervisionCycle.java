package org.touyan.governance;

import java.time.LocalDate;

/** Cycles of supervision. 调度周期 */
public enum SupervisionCycle {

	/** 月调度 */
	MONTHLY(1),
	/** 季通报 */
	QUARTERLY(3),
	/** 年考核 */
	YEARLY(12);

	private final int months;

	SupervisionCycle(int months) {
		this.months = months;
	}

	/** Whether a period of the cycle begins on the day. */
	public boolean isFirst(LocalDate day) {
		return day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0;
	}

	/** The first day on which the period is over that begins on a day. */
	public LocalDate end(LocalDate from) {
		return from.plusMonths(months);
	}

}
