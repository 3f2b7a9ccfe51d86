package org.touyan.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.touyan.graph.Period;

/** What the villages live on: industries, products, income, visitors, projects, pairings with communities. */
final class EconomySample {

	private static final double PAIRED = 0.7;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final Map<String, SampleNode> named = new HashMap<>();

	private int agreement;

	EconomySample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("economy");
	}

	void make() {
		List<Settlement> communities = district.settlements().stream().filter(one -> !one.village()).toList();
		for (Settlement settlement : district.settlements()) {
			if (settlement.village()) {
				village(settlement);
				if (random.chance(PAIRED)) {
					pair(random.pick(communities), settlement);
				}
			}
		}
	}

	private void village(Settlement village) {
		random.some(SampleWords.list("industries"), random.weighted(25, 45, 25, 5))
			.forEach(name -> graph.relate(village.place(), "DEVELOPS", named("Industry", name)));
		random.some(SampleWords.list("products"), random.weighted(35, 35, 20, 10))
			.forEach(name -> graph.relate(village.place(), "PRODUCES", named("Product", name)));
		boolean strong = village.division().name().equals("芦南村");
		Figures figures = new Figures(graph, random);
		boolean grows = GangjiuSample.isNamed(village.code());
		figures.incomes(village.place(), strong ? 1_900_000 : random.between(grows ? 300_000 : 80_000, 1_200_000),
				grows);
		if (strong || random.chance(0.35)) {
			figures.visitors(village.place(), strong ? 385_000 : random.between(2_000, 60_000));
		}
		for (int i = random.weighted(35, 35, 20, 10); i > 0; i--) {
			SampleNode project = project(village.division().name());
			graph.relate(project, "LOCATED_IN", village.place());
		}
	}

	/** A project of the name's owner that began on some day of the last years and may be completed. */
	SampleNode project(String owner) {
		List<String> names = SampleWords.list("projectNames");
		int which = random.between(0, names.size() - 1);
		LocalDate started = SampleDates.workday(random.day(SampleDates.day(2018, 3, 1), SampleDates.END));
		LocalDate completed = started.plusDays(random.between(90, 700));
		return graph.add("Project")
			.with("name", owner + names.get(which))
			.with("kind", SampleWords.list("projectKinds").get(which))
			.with("startedOn", started)
			.with("completedOn", completed)
			.with("investment", 10_000 * random.between(12, 900));
	}

	private void pair(Settlement community, Settlement village) {
		LocalDate from = SampleDates.workday(random.day(SampleDates.day(2021, 4, 1), SampleDates.day(2027, 12, 31)));
		SampleNode pairing = graph.add("UrbanRuralPairing")
			.during(new Period(from, random.chance(0.2) ? from.plusDays(random.between(300, 2400)) : null))
			.with("agreementNo", "共建%d-%03d".formatted(from.getYear(), ++agreement));
		graph.relate(community.place(), "PAIRS_IN", pairing);
		graph.relate(village.place(), "PAIRS_IN", pairing);
	}

	private SampleNode named(String type, String name) {
		return named.computeIfAbsent(type + name, _ -> graph.add(type).with("name", name));
	}

}
