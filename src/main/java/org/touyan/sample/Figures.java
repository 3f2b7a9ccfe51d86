package org.touyan.sample;

import java.time.LocalDate;
import java.util.Map;

/** Yearly income and visitors from 2018 on. */
final class Figures {

	private static final int FIRST_YEAR = 2018;

	private static final int LAST_YEAR = SampleDates.END.getYear() - 1;

	/** From this year on what is strong grows by a tenth at least. */
	private static final int GROWTH = 2024;

	/** Visits of the years of the epidemic in per cent of those of the year before. */
	private static final Map<Integer, Integer> CHANGES = Map.of(2020, 60, 2021, 140, 2022, 80, 2023, 150);

	private final SampleGraph graph;

	private final SampleRandom random;

	Figures(SampleGraph graph, SampleRandom random) {
		this.graph = graph;
		this.random = random;
	}

	/** Income from this amount in yuan on; the strong grow by a tenth at least each year since 2024. */
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
			boolean surely = strong && year + 1 >= GROWTH;
			amount = amount * (surely ? random.between(111, 119) : random.between(93, strong ? 107 : 115)) / 100;
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

	/** Visits from this number on; the year of the epidemic's beginning and 2022 brought fewer. */
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
			visits = visits * (CHANGES.getOrDefault(year + 1, 104) + random.between(-4, 6)) / 100;
		}
	}

}
