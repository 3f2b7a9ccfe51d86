package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** Somebody with all mentorships, as {@code questions/mentoring/lineage.graphql} reads them. */
record LineagePerson(String id, Rows<Pair> menteeships, Rows<Pair> mentorships) {

	@ReadBy("mentoring/lineage")
	record All(Rows<LineagePerson> people) {
	}

	record Other(String id) {
	}

	record Pair(String id, LocalDate from, @Nullable LocalDate to, @Nullable MentorshipState state,
			@Nullable Other other) {

		private Stream<LineageStep> step() {
			return other == null ? Stream.empty() : Stream.of(new LineageStep(other.id(), id, from, to, state));
		}

	}

	/** To the mentors, where they are seen. */
	List<LineageStep> upward() {
		return menteeships.nodes().stream().flatMap(Pair::step).toList();
	}

	/** To the mentees, where they are seen. */
	List<LineageStep> downward() {
		return mentorships.nodes().stream().flatMap(Pair::step).toList();
	}

}
