package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.touyan.graph.Period;

/** Brings members into an alliance: at its founding, later, or for a time. */
final class AllianceMembers {

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	AllianceMembers(SampleDistrict district, SampleRandom random) {
		this.district = district;
		this.graph = district.graph();
		this.random = random;
	}

	/** The first of the members leads; some alliances have a department's support. */
	void join(SampleNode alliance, List<Settlement> members, Period span, boolean leaderless) {
		for (int i = 0; i < members.size(); i++) {
			member(alliance, members.get(i), i == 0, span, leaderless);
		}
		if (random.chance(0.5)) {
			join(alliance, random.pick(district.departments()).organisation(), "SUPPORT", span);
		}
	}

	private void member(SampleNode alliance, Settlement settlement, boolean lead, Period span, boolean leaderless) {
		LocalDate from = random.chance(0.2) && !lead ? random.day(span.from(), SampleDates.day(2025, 3, 31))
				: span.from();
		boolean left = span.isOpen() && (lead ? leaderless : random.chance(0.08));
		Period time = new Period(from,
				left ? random.day(SampleDates.day(2025, 4, 1), SampleDates.day(2026, 5, 31)) : span.to());
		join(alliance, settlement.place(), lead ? "LEAD" : "MEMBER", time);
	}

	private void join(SampleNode alliance, SampleNode member, String role, Period span) {
		graph.relate(alliance, "HAS_MEMBER", member, span, Map.of("role", role));
	}

}
