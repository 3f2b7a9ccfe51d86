package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.touyan.graph.Period;
import org.touyan.places.DivisionKind;

/** Alliances in all subdistricts; some overlap, some have changed, one is dissolved and one has lost its lead. */
final class AllianceSample {

	private static final List<String> SIDES = List.of("东片", "西片");

	private static final int DISSOLVED = 5;

	private static final int LEADERLESS = 9;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final EconomySample economy;

	private int count;

	AllianceSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("alliances");
		this.economy = new EconomySample(district);
	}

	void make() {
		district.divisions(DivisionKind.SUBDISTRICT).forEach(division -> {
			for (int side = 0; side < SIDES.size(); side++) {
				List<Settlement> there = settlements(division.code());
				int half = there.size() / SIDES.size();
				// Each side reaches two places across the middle, so that the two alliances overlap there.
				int end = Math.min(there.size(), (side + 1) * half + 2);
				alliance(division.name(), SIDES.get(side), division.code(),
						there.subList(Math.max(0, side * half - 2), end));
			}
		});
		across();
	}

	/** One that reaches over the line between two subdistricts. */
	private void across() {
		List<String> villages = district.settlements()
			.stream()
			.filter(Settlement::village)
			.map(Settlement::subdistrict)
			.distinct()
			.limit(2)
			.toList();
		List<Settlement> near = villages.stream()
			.flatMap(code -> settlements(code).stream().filter(Settlement::village).limit(3))
			.toList();
		Period span = Period.since(SampleDates.day(2022, 5, 18));
		SampleNode alliance = create(graph, "跨街道产业片区党建联建", "VILLAGE_AREA", span, villages.getFirst());
		new AllianceMembers(district, random).join(alliance, near, span, false);
		graph.relate(district.superior(villages.getFirst()).organisation(), "LEADS", alliance, span, Map.of());
		new AllianceLife(graph, random).make(alliance, span);
	}

	private List<Settlement> settlements(String subdistrict) {
		return district.settlements().stream().filter(one -> one.subdistrict().equals(subdistrict)).toList();
	}

	private void alliance(String subdistrict, String side, String code, List<Settlement> near) {
		String theme = random.pick(SampleWords.list("alliancePrefixes"));
		LocalDate founded = random.day(SampleDates.day(2019, 3, 1), SampleDates.day(2023, 9, 30));
		boolean dissolved = ++count == DISSOLVED;
		Period span = new Period(founded, dissolved ? SampleDates.day(2025, 6, 30) : null);
		boolean villages = near.stream().allMatch(Settlement::village);
		String kind = villages ? random.pick(List.of("VILLAGE_AREA", "VILLAGE_AREA", "UNITED_COMMITTEE"))
				: "DISTRICT_ALLIANCE";
		SampleNode alliance = create(graph, subdistrict.replace("街道", "") + side + theme + "党建联盟", kind, span, code);
		List<Settlement> members = random.some(near, random.between(3, 9));
		new AllianceMembers(district, random).join(alliance, members, span, count == LEADERLESS);
		Period led = count == LEADERLESS ? new Period(founded, SampleDates.day(2025, 11, 30)) : span;
		graph.relate(district.superior(code).organisation(), "LEADS", alliance, led, Map.of());
		if (random.chance(0.6) && !dissolved) {
			project(alliance, subdistrict.replace("街道", "") + theme, founded, members);
		}
		new AllianceLife(graph, random).make(alliance, span);
	}

	private void project(SampleNode alliance, String owner, LocalDate founded, List<Settlement> members) {
		SampleNode project = economy.project(owner).with("completedOn", null);
		project.with("startedOn", SampleDates.later(founded, project.date("startedOn")));
		graph.relate(alliance, "RUNS", project);
		// Every other one is shared: it lies in two of the villages.
		members.subList(0, random.between(1, 2)).forEach(one -> graph.relate(project, "LOCATED_IN", one.place()));
	}

	/** An alliance by itself. */
	static SampleNode create(SampleGraph graph, String name, String kind, Period span, String territory) {
		return graph.add("Alliance")
			.named(name, SampleReadings.ofPlace(name))
			.with("kind", kind)
			.with("foundedOn", span.from())
			.with("dissolvedOn", span.to())
			.with("meetingsPerYear", 4)
			.with("territory", territory);
	}

}
