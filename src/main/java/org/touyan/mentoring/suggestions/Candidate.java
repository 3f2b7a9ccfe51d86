package org.touyan.mentoring.suggestions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Rows;
import org.touyan.mentoring.MentorTier;
import org.touyan.mentoring.MentorshipState;
import org.touyan.organisations.PostGrade;
import org.touyan.places.Territory;

/** Somebody on a list of mentors, as {@code questions/mentoring/pool.graphql} reads it. */
public record Candidate(String id, @Nullable List<String> specialities, @Nullable LocalDate startedWorkOn,
		Rows<Registration> mentorRegistrations, Rows<Pair> mentorships, Rows<Past> ever, Rows<Holding> holdings) {

	/** Steps from a village to one of another subdistrict. */
	private static final int FARTHEST = 4;

	/** How many mentees there may be, on all lists together. */
	public int capacity() {
		return mentorRegistrations.nodes().stream().mapToInt(Registration::capacity).sum();
	}

	/** How many more there may be; below 0 where there are too many. */
	public int free() {
		return capacity() - mentorships.nodes().size();
	}

	/** The places that are free; none of whom has more mentees than places. */
	public int places() {
		return Math.max(0, free());
	}

	/** How many mentorships hold a place though their time is up. */
	public long inReview() {
		return mentorships.nodes().stream().filter(pair -> pair.state() == MentorshipState.DUE_FOR_REVIEW).count();
	}

	long finished() {
		return ever.nodes().stream().filter(past -> past.state() != null && past.state().isLast()).count();
	}

	long graduated() {
		return ever.nodes().stream().filter(past -> past.state() == MentorshipState.GRADUATED).count();
	}

	/** The districts on whose lists the mentor is, each by the first six digits of its code. */
	public Set<String> districts() {
		return mentorRegistrations.nodes()
			.stream()
			.map(registration -> Territory.district(registration.territory()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Whether the mentor is on the list of a district; of any, where none is named. */
	public boolean isOf(String district) {
		return mentorRegistrations.nodes().stream().anyMatch(each -> each.territory().startsWith(district));
	}

	/** Steps up and down to a place from the nearest registration; where the place is not known, as far as can be. */
	int stepsTo(String place) {
		return nearest(place).filter(_ -> !place.isEmpty())
			.map(registration -> Territory.steps(registration.territory(), place))
			.orElse(FARTHEST);
	}

	/** The registration with the fewest steps to a place. */
	Optional<Registration> nearest(String place) {
		return mentorRegistrations.nodes()
			.stream()
			.min(Comparator.comparingInt(registration -> Territory.steps(registration.territory(), place)));
	}

	/** The fields of work that the mentor teaches. */
	List<String> fields() {
		return mentorRegistrations.nodes().stream().map(Registration::field).distinct().toList();
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

	/** A place on a list of mentors. */
	public record Registration(String id, MentorTier tier, String field, int capacity, String territory) {
	}

	/** A mentorship that holds. */
	public record Pair(String id, @Nullable MentorshipState state) {
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
