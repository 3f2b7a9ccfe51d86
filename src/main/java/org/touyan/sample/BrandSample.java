package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.touyan.graph.Period;

/** What communities offer under a brand of their own: HUI生活 at the scale of the article, and ten others with little. */
final class BrandSample {

	/** The community of HUI生活. */
	static final String CITY_LIGHT = "370112010009";

	private static final LocalDate LAUNCHED = SampleDates.day(2021, 5, 20);

	private static final int SERVICES = 722;

	private static final int FREE = 20;

	/** Until then HUI生活 has grown to what the article states; afterwards what ends is followed by another. */
	private static final LocalDate GROWN = SampleDates.day(2025, 9, 30);

	private static final List<String> MODELS = List.of("PUBLIC", "LOW_COST", "MARKET");

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final ActivitySample activities;

	BrandSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("brands");
		this.activities = new ActivitySample(graph, random);
	}

	void make() {
		if (district.real()) {
			articles();
		}
		List<Settlement> communities = district.settlements()
			.stream()
			.filter(one -> !one.village() && !one.code().equals(CITY_LIGHT))
			.toList();
		List<String> names = SampleWords.list("communityBrands");
		List<Settlement> some = random.some(communities, names.size());
		for (int i = 0; i < some.size(); i++) {
			other(some.get(i), names.get(i));
		}
	}

	/** HUI生活, which has its brand already. */
	private void articles() {
		SampleNode brand = graph.nodes()
			.stream()
			.filter(node -> node.labels().contains("Brand") && node.text("name").equals("HUI生活"))
			.findFirst()
			.orElseThrow();
		services(brand, CITY_LIGHT, SERVICES, FREE, new Period(LAUNCHED, GROWN), SampleWords.list("serviceKinds"));
		activities.events(brand, CITY_LIGHT, SampleDates.day(2021, 6, 1), 52);
		activities.days(graph.stored(CITY_LIGHT), CITY_LIGHT, SampleDates.day(2023, 4, 1));
		workshop(brand, CITY_LIGHT, "四角工坊", SampleDates.day(2022, 3, 15));
		workshop(brand, CITY_LIGHT, "非遗工坊", SampleDates.day(2022, 9, 6));
	}

	private void other(Settlement community, String name) {
		LocalDate launched = random.day(SampleDates.day(2022, 3, 1), SampleDates.day(2025, 10, 31));
		SampleNode brand = new AllianceLife(graph, random).brand(community.place(), name, launched);
		int count = random.between(8, 25);
		services(brand, community.code(), count, count / 6, new Period(launched, launched.plusDays(400)),
				random.some(SampleWords.list("serviceKinds"), count));
		LocalDate month = launched.plusMonths(1).withDayOfMonth(1);
		activities.events(brand, community.code(), month, random.between(3, 9));
		if (random.chance(0.6)) {
			activities.days(community.place(), community.code(), month);
		}
		random.some(SampleWords.list("workshopNames"), random.weighted(40, 40, 20))
			.forEach(workshop -> workshop(brand, community.code(), workshop, launched.plusDays(100)));
	}

	/** So many services, which begin within a time; the first of them are free. */
	private void services(SampleNode brand, String code, int count, int free, Period begin, List<String> kinds) {
		List<String> forms = SampleWords.list("serviceForms");
		List<String> names = new ArrayList<>();
		forms.forEach(form -> kinds.forEach(kind -> names.add(kind + form)));
		for (int i = 0; i < count; i++) {
			String model = i < free ? "PUBLIC" : MODELS.get(random.weighted(18, 47, 35));
			LocalDate day = SampleDates.workday(random.day(begin.from(), SampleDates.end(begin)));
			while (day.isBefore(SampleDates.END)) {
				LocalDate to = random.chance(0.4) ? SampleDates.workday(day.plusDays(random.between(700, 2500))) : null;
				service(names.get(i), kinds.get(i % kinds.size()), model, i < free, new Period(day, to), brand)
					.with("territory", code);
				day = to == null ? SampleDates.END : to;
			}
		}
	}

	private SampleNode service(String name, String kind, String model, boolean free, Period span, SampleNode brand) {
		int cost = 500 * random.between(4, 80);
		int percent = switch (model) {
			case "PUBLIC" -> random.between(0, 45);
			case "LOW_COST" -> random.between(60, 115);
			default -> random.between(85, 150);
		};
		SampleNode service = graph.add("Service")
			.during(span)
			.with("name", name)
			.with("kind", kind)
			.with("model", model)
			.with("isFree", free)
			.with("incomeYearly", free ? 0 : cost / 100 * percent)
			.with("costYearly", cost);
		graph.relate(service, "OFFERED_UNDER", brand);
		return service;
	}

	private void workshop(SampleNode brand, String code, String name, LocalDate opened) {
		LocalDate from = SampleDates.workday(opened);
		SampleNode workshop = graph.add("Workshop").with("from", from).with("name", name).with("territory", code);
		graph.relate(workshop, "WORKSHOP_OF", brand);
		activities.sessions(workshop, code, from.plusMonths(1).withDayOfMonth(1), random.between(2, 8));
	}

}
