package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.touyan.places.DivisionKind;
import org.touyan.places.Pinyin;

/**
 * Alliances in all subdistricts; some overlap, some have changed, one is
 * dissolved and one has lost its lead.
 */
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
				List<Settlement> there = new ArrayList<>(district.settlements().stream()
						.filter(one -> one.subdistrict().equals(division.code())).toList());
				int half = there.size() / SIDES.size();
				// Each side reaches two places across the middle, so that the two alliances
				// overlap there.
				List<Settlement> near = there.subList(Math.max(0, side * half - 2),
						Math.min(there.size(), (side + 1) * half + 2));
				alliance(division.name(), SIDES.get(side), division.code(), near);
			}
		});
	}

	private void alliance(String subdistrict, String side, String code, List<Settlement> near) {
		String theme = random.pick(SampleWords.list("alliancePrefixes"));
		LocalDate founded = random.day(SampleDates.day(2019, 3, 1), SampleDates.day(2023, 9, 30));
		boolean dissolved = ++count == DISSOLVED;
		Span span = new Span(founded, dissolved ? SampleDates.day(2025, 6, 30) : null);
		boolean villages = near.stream().allMatch(Settlement::village);
		String kind = villages
				? random.pick(List.of("VILLAGE_AREA", "VILLAGE_AREA", "UNITED_COMMITTEE", "VILLAGE_ENTERPRISE"))
				: "DISTRICT_ALLIANCE";
		SampleNode alliance = create(graph, subdistrict.replace("街道", "") + side + theme + "党建联盟", kind, span, code);
		List<Settlement> members = random.some(near, random.between(3, 9));
		for (int i = 0; i < members.size(); i++) {
			member(alliance, members.get(i), i == 0, span);
		}
		if (random.chance(0.5)) {
			join(alliance, random.pick(district.departments()).organisation(), "SUPPORT", span);
		}
		Span led = count == LEADERLESS ? new Span(founded, SampleDates.day(2025, 11, 30)) : span;
		graph.relate(district.superior(code).organisation(), "LEADS", alliance, led, Map.of());
		if (random.chance(0.6)) {
			SampleNode project = economy.project(subdistrict.replace("街道", "") + theme);
			graph.relate(alliance, "RUNS",
					project.with("startedOn", SampleDates.later(founded, project.date("startedOn"))).with("completedOn",
							null));
			graph.relate(project, "LOCATED_IN", members.getFirst().place());
		}
		new AllianceLife(graph, random).make(alliance, span);
	}

	private void member(SampleNode alliance, Settlement settlement, boolean lead, Span span) {
		LocalDate from = random.chance(0.2) && !lead
				? random.day(span.from(), SampleDates.day(2025, 3, 31))
				: span.from();
		boolean left = span.open() && (lead ? count == LEADERLESS : random.chance(0.08));
		Span time = new Span(from,
				left ? random.day(SampleDates.day(2025, 4, 1), SampleDates.day(2026, 5, 31)) : span.to());
		join(alliance, settlement.place(), lead ? "LEAD" : "MEMBER", time);
	}

	private void join(SampleNode alliance, SampleNode member, String role, Span span) {
		graph.relate(alliance, "HAS_MEMBER", member, span, Map.of("role", role));
	}

	/** An alliance by itself. */
	static SampleNode create(SampleGraph graph, String name, String kind, Span span, String territory) {
		Pinyin pinyin = Pinyin.ofPlace(name);
		return graph.add("Alliance").with("name", name).with("pinyin", pinyin.letters())
				.with("initials", pinyin.initials()).with("kind", kind).with("foundedOn", span.from())
				.with("dissolvedOn", span.to()).with("meetingsPerYear", 4).with("territory", territory);
	}

}
