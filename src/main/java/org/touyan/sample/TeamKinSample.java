package org.touyan.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Kin where there must be none (任职回避), on purpose, so that the checks find something: in the teams of two villages of
 * two subdistricts, and a reserve with kin in the team of the village. In all other teams there is none.
 */
final class TeamKinSample {

	private static final int TEAMS = 2;

	/** The kin sit in one team on all of these days, over two terms. */
	private static final List<LocalDate> IN_TEAM = List.of(SampleDates.day(2024, 1, 1), SampleDates.day(2029, 1, 1));

	private static final List<LocalDate> IN_POOL = List.of(SampleDates.day(2025, 6, 1), SampleDates.day(2026, 7, 1));

	private final SampleDistrict district;

	private final SampleGraph graph;

	TeamKinSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
	}

	void make(List<Reserve> reserves) {
		Set<String> subdistricts = new HashSet<>();
		List<Settlement> villages = district.settlements()
			.stream()
			.filter(one -> one.village() && !LunanSample.isLunan(one) && related(one).isPresent())
			.filter(one -> subdistricts.add(one.subdistrict()))
			.limit(TEAMS)
			.toList();
		villages.forEach(village -> related(village).ifPresent(this::relate));
		reserves.stream()
			.filter(one -> one.settlement().village() && !villages.contains(one.settlement())
					&& !LunanSample.isLunan(one.settlement()))
			.filter(one -> IN_POOL.stream().allMatch(one::isInPool))
			.flatMap(one -> members(one.settlement(), IN_POOL).filter(member -> mayBeKin(member, one.person()))
				.map(member -> new Kin(member, one.person())))
			.findFirst()
			.ifPresent(this::relate);
	}

	/** Two of the team who have one surname. */
	private Optional<Kin> related(Settlement village) {
		List<SampleNode> team = members(village, IN_TEAM).toList();
		return team.stream()
			.flatMap(one -> team.stream().filter(other -> mayBeKin(one, other)).map(other -> new Kin(one, other)))
			.findFirst();
	}

	/** Those in the team on all of the days who are in no pool and mentor nobody. */
	private static Stream<SampleNode> members(Settlement village, List<LocalDate> days) {
		return village.team(days.getFirst())
			.stream()
			.filter(one -> days.stream().allMatch(day -> village.team(day).contains(one)))
			.filter(one -> !one.labels().contains("ReserveOfficial") && !one.labels().contains("Mentor"));
	}

	private static boolean mayBeKin(SampleNode one, SampleNode other) {
		return one != other && one.text("name").charAt(0) == other.text("name").charAt(0);
	}

	private void relate(Kin kin) {
		graph.relate(kin.one(), "KIN_OF", kin.other());
	}

	private record Kin(SampleNode one, SampleNode other) {
	}

}
