package org.touyan.sample;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** How many events brands, workshops and communities hold a month, counted in the first days of the next. */
final class ActivitySample {

	/** How the months differ, in per cent: fewer around the Spring Festival, more in summer and autumn. */
	private static final int[] SEASONS = { 92, 78, 98, 102, 104, 106, 110, 108, 104, 102, 100, 100 };

	private final SampleGraph graph;

	private final SampleRandom random;

	ActivitySample(SampleGraph graph, SampleRandom random) {
		this.graph = graph;
		this.random = random;
	}

	/** Events of a brand's services, about so many a month. */
	void events(SampleNode brand, String code, LocalDate first, int monthly) {
		make(brand, code, "SERVICE_EVENT", null, first, monthly);
	}

	/** Days for the whole community, one or two a month. */
	void days(SampleNode community, String code, LocalDate first) {
		make(community, code, "COMMUNITY_DAY", "周末好好玩", first, 2);
	}

	/** Sessions of a workshop, about so many a month. */
	void sessions(SampleNode workshop, String code, LocalDate first, int monthly) {
		make(workshop, code, "WORKSHOP_SESSION", null, first, monthly);
	}

	private void make(SampleNode host, String code, String kind, @Nullable String series, LocalDate first,
			int monthly) {
		for (LocalDate month = first; month.isBefore(SampleDates.END); month = month.plusMonths(1)) {
			int usual = (monthly * SEASONS[month.getMonthValue() - 1] + 50) / 100;
			SampleNode figures = graph.add("ActivityFigures")
				.with("kind", kind)
				.with("series", series)
				.with("month", month)
				.with("countedOn", SampleDates.workday(month.plusMonths(1).plusDays(random.between(1, 5))))
				.with("events", Math.max(0, usual + random.between(-1, 1)))
				.with("territory", code);
			graph.relate(figures, "HELD_BY", host);
		}
	}

}
