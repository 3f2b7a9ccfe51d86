package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Rows;
import org.touyan.organisations.PostGrade;
import org.touyan.places.Territory;

/** Somebody on a list of mentors, as {@code questions/mentoring/pool.graphql} reads it. */
record Candidate(String id, @Nullable List<String> specialities, @Nullable LocalDate startedWorkOn,
		Rows<Mentors.Registration> mentorRegistrations, Rows<Mentors.Pair> mentorships, Rows<Past> ever,
		Rows<Holding> holdings) {

	int capacity() {
		return mentorRegistrations.nodes().stream().mapToInt(Mentors.Registration::capacity).sum();
	}

	int free() {
		return capacity() - mentorships.nodes().size();
	}

	/** The places that are free; none of whom has more mentees than places. */
	int places() {
		return Math.max(0, free());
	}

	long finished() {
		return ever.nodes().stream().filter(past -> past.state() != null && past.state().isLast()).count();
	}

	long graduated() {
		return ever.nodes().stream().filter(past -> past.state() == MentorshipState.GRADUATED).count();
	}

	/** The districts on whose lists the mentor is, each by the first six digits of its code. */
	Set<String> districts() {
		return mentorRegistrations.nodes()
			.stream()
			.map(registration -> Territory.district(registration.territory()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Whether the mentor is on the list of a district; of any, where none is named. */
	boolean isOf(String district) {
		return mentorRegistrations.nodes().stream().anyMatch(each -> each.territory().startsWith(district));
	}

	/** Steps from the one place up and down to the other; 4 is from village to village of another subdistrict. */
	int stepsTo(String place) {
		return mentorRegistrations.nodes()
			.stream()
			.mapToInt(registration -> Territory.steps(registration.territory(), place))
			.min()
			.orElse(4);
	}

	/** The share of former mentees who completed it, each with one more of either. */
	double outcome() {
		return (graduated() + 1.0) / (finished() + 2);
	}

	/** Whether the mentor is the chief of an organisation there or in the subdistrict. */
	boolean isSuperiorAt(String place) {
		List<String> places = List.of(place, Territory.code(Territory.subdistrict(place)));
		return holdings.nodes().stream().anyMatch(each -> each.isChief() && places.contains(each.territory()));
	}

	record Past(@Nullable MentorshipState state) {
	}

	record Holding(String territory, @Nullable Post post) {

		boolean isChief() {
			return post != null && post.grade() == PostGrade.CHIEF;
		}

	}

	record Post(PostGrade grade) {
	}

}
