package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Question;
import org.touyan.api.Rows;
import org.touyan.places.Territory;

/** Those on the list of mentors and the kinds of villages, as {@code questions/mentoring/pool.graphql} reads them. */
record MentorPool(Rows<Candidate> mentors, Rows<VillageKind> villages) {

	record Candidate(String id, @Nullable List<String> specialities, @Nullable LocalDate startedWorkOn,
			Rows<Mentors.Registration> mentorRegistrations, Rows<Mentors.Pair> mentorships, Rows<Past> ever,
			Rows<Holding> holdings) {

		int capacity() {
			return mentorRegistrations.nodes().stream().mapToInt(Mentors.Registration::capacity).sum();
		}

		int free() {
			return capacity() - mentorships.nodes().size();
		}

		long finished() {
			return ever.nodes().stream().filter(past -> past.state() != null && past.state().isLast()).count();
		}

		long graduated() {
			return ever.nodes().stream().filter(past -> past.state() == MentorshipState.GRADUATED).count();
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

	}

	record Past(@Nullable MentorshipState state) {
	}

	record Holding(String territory, @Nullable Post post) {

		boolean isChief() {
			return post != null && post.grade().equals("CHIEF");
		}

	}

	record Post(String grade) {
	}

	record VillageKind(String id, @Nullable String terrain, Rows<Named> industries) {
	}

	record Named(String name) {
	}

	static MentorPool read(Question question) {
		return question.kept(MentorPool.class, () -> question.rows("mentoring/pool",
				Map.of("until", question.day().plusDays(1).toString()), MentorPool.class));
	}

	Map<String, VillageKind> villagesByCode() {
		return villages.nodes().stream().collect(Collectors.toMap(VillageKind::id, village -> village));
	}

}
