package org.touyan.sample;

import java.time.LocalDate;

import org.touyan.graph.Period;

/** What an alliance does from its founding on: it meets, earns, receives visitors and may launch a brand. */
final class AllianceLife {

	private final SampleGraph graph;

	private final SampleRandom random;

	AllianceLife(SampleGraph graph, SampleRandom random) {
		this.graph = graph;
		this.random = random;
	}

	void make(SampleNode alliance, Period span) {
		meetings(alliance, span);
		if (random.chance(0.7)) {
			new Figures(graph, random).incomes(alliance, random.between(200_000, 1_500_000), random.chance(0.4));
		}
		if (random.chance(0.3)) {
			String name = random.pick(SampleWords.list("allianceBrands"));
			LocalDate launched = span.from().plusDays(random.between(100, 700));
			brand(alliance, name, span.to() != null && launched.isAfter(span.to()) ? span.to() : launched);
		}
	}

	/** Meets about every quarter, now and then later than it should. */
	void meetings(SampleNode alliance, Period span) {
		LocalDate end = span.to() == null ? SampleDates.END : span.to();
		for (LocalDate day = span.from().plusDays(20); day.isBefore(end); day = day.plusDays(random.between(75, 130))) {
			SampleNode meeting = graph.add("AllianceMeeting")
				.with("heldOn", SampleDates.workday(day))
				.with("topic", random.pick(SampleWords.list("topics")));
			graph.relate(alliance, "MET_AT", meeting);
		}
	}

	SampleNode brand(SampleNode owner, String name, LocalDate launchedOn) {
		SampleNode brand = graph.add("Brand").with("name", name).with("launchedOn", launchedOn);
		graph.relate(brand, "BRAND_OF", owner);
		return brand;
	}

}
