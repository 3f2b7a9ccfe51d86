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

	private static final int OVERLOADED = 6;

	private static final LocalDate OVERLOADED_SINCE = SampleDates.day(2023, 1, 1);

	private static final LocalDate LONG_IN_SERVICE = SampleDates.day(2000, 1, 1);

	private final Set<Mentor> overloaded = new LinkedHashSet<>();

	private final Map<String, List<Mentor>> mentors = new HashMap<>();

	private final String district;

	private final SampleRandom random;

	MentorList(List<Mentor> all, String district, SampleRandom random) {
		this.district = district;
		this.random = random;
		List<Mentor> small = all.stream()
			.filter(one -> one.current() && one.since().isBefore(OVERLOADED_SINCE)
					&& one.person().date("startedWorkOn").isBefore(LONG_IN_SERVICE))
			.toList();
		overloaded.addAll(random.some(small, OVERLOADED));
		overloaded.forEach(Mentor::overload);
		all.forEach(mentor -> mentors.computeIfAbsent(Territory.subdistrict(mentor.territory()), _ -> new ArrayList<>())
			.add(mentor));
	}

	/** A second mentor with room beside the first. */
	Optional<Mentor> other(Settlement settlement, SampleNode mentee, LocalDate from, Mentor first) {
		return near(settlement, mentee, from).stream()
			.filter(one -> one.person() != first.person() && one.free())
			.findFirst();
	}

	/** A mentor of the subdistrict, else of the district; few take more than they have room for. */
	Optional<Mentor> find(Settlement settlement, SampleNode mentee, LocalDate day, boolean present) {
		return near(settlement, mentee, day).stream()
			.filter(mentor -> !present || (mentor.current() && mentor.free()))
			.findFirst();
	}

	private List<Mentor> near(Settlement settlement, SampleNode mentee, LocalDate day) {
		List<Mentor> all = new ArrayList<>(shuffled(Territory.subdistrict(settlement.code())));
		all.addAll(shuffled(Territory.subdistrict(district)));
		return all.stream()
			.filter(mentor -> mentor.suits(mentee, day))
			.sorted(Comparator.comparing(mentor -> !overloaded.contains(mentor)))
			.toList();
	}

	private List<Mentor> shuffled(String area) {
		List<Mentor> there = mentors.getOrDefault(area, List.of());
		return random.some(there, there.size());
	}

}
