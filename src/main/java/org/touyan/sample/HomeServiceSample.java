package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;

import org.touyan.graph.Period;

/**
 * Programmes of services at home. Of 钥匙管家 the article tells neither which community it is in nor what the services are,
 * so it has neither.
 */
final class HomeServiceSample {

	private static final int KEYS = 38;

	private static final int ITEMS = 22;

	private static final int OTHERS = 14;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	HomeServiceSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("homes");
	}

	void make() {
		if (district.real()) {
			SampleNode keys = programme("钥匙管家", district.root().id(), Period.since(SampleDates.day(2023, 6, 12)), KEYS)
				.with("keys", KEYS);
			for (int ordinal = 1; ordinal <= ITEMS; ordinal++) {
				graph.relate(keys, "HAS_ITEM", graph.add("ServiceItem").with("ordinal", ordinal));
			}
		}
		random.some(district.settlements().stream().filter(one -> !one.village()).toList(), OTHERS)
			.forEach(this::other);
	}

	private void other(Settlement community) {
		LocalDate from = SampleDates.workday(random.day(SampleDates.day(2022, 3, 1), SampleDates.day(2026, 9, 30)));
		Period span = new Period(from, random.chance(0.15) ? from.plusDays(random.between(400, 1200)) : null);
		SampleNode programme = programme(community.division().name() + random.pick(SampleWords.list("homeProgrammes")),
				community.code(), span, random.between(12, 90));
		graph.relate(programme, "PROGRAMME_OF", community.place());
		List<String> items = random.some(SampleWords.list("homeServices"), random.between(6, 16));
		for (int i = 0; i < items.size(); i++) {
			graph.relate(programme, "HAS_ITEM",
					graph.add("ServiceItem").with("ordinal", i + 1).with("name", items.get(i)));
		}
	}

	private SampleNode programme(String name, String code, Period span, int households) {
		return graph.add("ServiceProgramme")
			.during(span)
			.with("name", name)
			.with("territory", code)
			.with("households", households);
	}

}
