package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;

/**
 * Where communities serve their residents: a centre in each, most of which open late since the programme of 2024 to
 * 2026, and canteens, clinics and day care, which some still lack.
 */
final class FacilitySample {

	private static final Period PROGRAMME = new Period(SampleDates.day(2024, 3, 1), SampleDates.day(2026, 12, 31));

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final Map<String, List<SampleNode>> estates;

	private final Map<String, SampleNode> centres = new HashMap<>();

	FacilitySample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("facilities");
		this.estates = graph.nodes()
			.stream()
			.filter(node -> node.labels().contains("Estate"))
			.collect(Collectors.groupingBy(node -> node.text("territory")));
	}

	/** Makes them; the centres by the codes of their communities. */
	Map<String, SampleNode> make() {
		for (Settlement settlement : district.settlements()) {
			if (!settlement.village()) {
				community(settlement, estates.getOrDefault(settlement.code(), List.of()));
			}
		}
		return centres;
	}

	private void community(Settlement community, List<SampleNode> estates) {
		String name = community.division().name();
		SampleNode centre = facility(name + "党群服务中心", "PARTY_MASS_CENTRE", community.place(),
				random.day(SampleDates.day(2017, 3, 1), SampleDates.day(2020, 12, 31)), null);
		centre.with("hours", random.pick(List.of("08:30-17:30", "08:30-17:00", "09:00-17:30")))
			.with("seats", 5 * random.between(5, 16));
		centres.put(community.code(), centre);
		if (random.chance(0.6)) {
			late(centre, random.day(PROGRAMME.from(), SampleDates.end(PROGRAMME)));
		}
		some(name + "社区食堂", "CANTEEN", 0.85, community, estates);
		some(name + "卫生站", "CLINIC", 0.92, community, estates);
		some(name + "日间照料中心", "DAY_CARE", 0.8, community, estates);
		random.some(estates, random.weighted(50, 35, 15))
			.forEach(estate -> facility(estate.text("name") + "红色驿站", "PARTY_MASS_CENTRE", estate,
					random.day(PROGRAMME.from(), SampleDates.end(PROGRAMME)), null)
				.with("hours", "09:00-17:00")
				.with("seats", random.between(8, 20)));
	}

	/** One of a kind that not every community has, in one of its estates now and then; a few close. */
	private void some(String name, String kind, double share, Settlement community, List<SampleNode> estates) {
		boolean isArticles = community.code().equals(BrandSample.CITY_LIGHT);
		if (!random.chance(share) && !isArticles) {
			return;
		}
		List<SampleNode> places = new ArrayList<>(List.of(community.place(), community.place()));
		places.addAll(estates.subList(0, Math.min(1, estates.size())));
		LocalDate from = random.day(SampleDates.day(2018, 3, 1), SampleDates.day(isArticles ? 2021 : 2027, 12, 31));
		LocalDate to = random.chance(0.06) && !isArticles ? from.plusDays(random.between(500, 1500)) : null;
		boolean eats = kind.equals("CANTEEN");
		SampleNode facility = facility(name, kind, random.pick(places), from, to)
			.with("hours", eats ? "07:00-13:30" : "08:00-17:00")
			.with("seats", kind.equals("CLINIC") ? null : random.between(12, 60));
		if (eats && to == null && random.chance(0.3)) {
			late(facility, from.plusDays(random.between(60, 900)));
		}
	}

	private static void late(SampleNode facility, LocalDate day) {
		facility.with("lateFrom", SampleDates.workday(day)).with("lateHours", "17:30-20:30");
	}

	private SampleNode facility(String name, String kind, SampleNode place, LocalDate from, @Nullable LocalDate to) {
		String code = place.labels().contains("Estate") ? place.text("territory") : place.id();
		SampleNode facility = graph.add("Facility")
			.during(new Period(SampleDates.workday(from), to))
			.with("name", name)
			.with("kind", kind)
			.with("territory", code);
		graph.relate(facility, "SITED_AT", place);
		return facility;
	}

}
