package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mentors of a district by the area they serve. */
final class MentorList {

	private final Map<String, List<Mentor>> mentors = new HashMap<>();

	private final String district;

	private final SampleRandom random;

	MentorList(List<Mentor> all, String district, SampleRandom random) {
		this.district = district;
		this.random = random;
		all.forEach(mentor -> mentors.computeIfAbsent(area(mentor.territory()), _ -> new ArrayList<>()).add(mentor));
	}

	/** A second mentor with room beside the first. */
	Optional<Mentor> other(Settlement settlement, SampleNode mentee, LocalDate from, Mentor first) {
		return near(settlement, mentee, from).stream().filter(one -> one.person() != first.person() && one.free())
				.findFirst();
	}

	/**
	 * A mentor of the subdistrict, else of the district; few take more than they
	 * have room for.
	 */
	Optional<Mentor> find(Settlement settlement, SampleNode mentee, LocalDate day, boolean present) {
		return near(settlement, mentee, day).stream()
				.filter(mentor -> !present || (mentor.current() && (mentor.free() || random.chance(0.01)))).findFirst();
	}

	private List<Mentor> near(Settlement settlement, SampleNode mentee, LocalDate day) {
		List<Mentor> all = new ArrayList<>(shuffled(area(settlement.code())));
		all.addAll(shuffled(area(district)));
		return all.stream().filter(mentor -> mentor.suits(mentee, day)).toList();
	}

	private List<Mentor> shuffled(String area) {
		List<Mentor> there = mentors.getOrDefault(area, List.of());
		return random.some(there, there.size());
	}

	private static String area(String territory) {
		return territory.substring(0, 9);
	}

}
