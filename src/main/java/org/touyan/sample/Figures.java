package org.touyan.sample;

import java.time.LocalDate;

/** Yearly income and visitors from 2021 to 2025. */
final class Figures {

	private static final int FIRST_YEAR = 2021;

	private static final int LAST_YEAR = 2025;

	private static final int GOOD_YEARS = 2;

	private final SampleGraph graph;

	private final SampleRandom random;

	Figures(SampleGraph graph, SampleRandom random) {
		this.graph = graph;
		this.random = random;
	}

	/** Income from this amount in yuan on; the strong grow by a tenth at least in each of the last two years. */
	void incomes(SampleNode owner, int first, boolean strong) {
		long amount = first;
		for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
			if (!stands(owner, year)) {
				continue;
			}
			SampleNode income = graph.add("CollectiveIncome")
				.with("year", year)
				.with("amount", (int) amount)
				.with("closedOn", counted(year));
			graph.relate(owner, "EARNED", income);
			boolean surely = strong && year >= LAST_YEAR - GOOD_YEARS;
			amount = amount * (surely ? random.between(111, 119) : random.between(94, 116)) / 100;
		}
	}

	/** Whether the year's figures fall into an owner's time. */
	private static boolean stands(SampleNode owner, int year) {
		return !(owner.has("foundedOn") && year < owner.date("foundedOn").getYear())
				&& !(owner.has("dissolvedOn") && counted(year).isAfter(owner.date("dissolvedOn")));
	}

	private static LocalDate counted(int year) {
		return SampleDates.day(year + 1, 1, 31);
	}

	/** Visits from this number on. */
	void visitors(SampleNode owner, int first) {
		long visits = first;
		for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
			if (!stands(owner, year)) {
				continue;
			}
			SampleNode count = graph.add("VisitorCount")
				.with("year", year)
				.with("visits", (int) visits)
				.with("countedOn", counted(year));
			graph.relate(owner, "RECEIVED", count);
			visits = visits * random.between(98, 118) / 100;
		}
	}

}
