package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.touyan.places.Territory;

/** The mentors of a district by the area they serve. */
final class MentorList {

	private static final int OVERLOADED = 7;

	private static final LocalDate OVERLOADED_SINCE = SampleDates.day(2021, 1, 1);

	private final Set<Mentor> overloaded = new LinkedHashSet<>();

	private final Map<String, List<Mentor>> mentors = new HashMap<>();

	private final String district;

	private final SampleRandom random;

	MentorList(List<Mentor> all, String district, SampleRandom random) {
		this.district = district;
		this.random = random;
		List<Mentor> lasting = all.stream()
			.filter(one -> !one.single() && one.span().contains(OVERLOADED_SINCE)
					&& one.span().contains(OVERLOADED_SINCE.plusYears(8)))
			.toList();
		overloaded.addAll(random.some(lasting, OVERLOADED));
		overloaded.forEach(Mentor::overload);
		all.forEach(mentor -> mentors.computeIfAbsent(Territory.subdistrict(mentor.territory()), _ -> new ArrayList<>())
			.add(mentor));
	}

	/** A mentor of the subdistrict with room on the day, else one of the district; not one of these people. */
	Optional<Mentor> find(Settlement settlement, SampleNode mentee, LocalDate day, Set<SampleNode> not) {
		List<Mentor> all = new ArrayList<>(shuffled(Territory.subdistrict(settlement.code())));
		all.addAll(shuffled(Territory.subdistrict(district)));
		return all.stream()
			.filter(mentor -> mentor.suits(mentee, day) && mentor.isFree(day) && !not.contains(mentor.person()))
			.min(Comparator.comparing(mentor -> !overloaded.contains(mentor)));
	}

	private List<Mentor> shuffled(String area) {
		List<Mentor> there = mentors.getOrDefault(area, List.of());
		return random.some(there, there.size());
	}

}
