package org.touyan.mentoring.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.mentoring.MentorshipState;

/** Somebody with all mentorships, as {@code questions/mentoring/lineage.graphql} reads them. */
record LineagePerson(String id, Rows<Pair> menteeships, Rows<Pair> mentorships) {

	@ReadBy("mentoring/lineage")
	record All(Rows<LineagePerson> people) {
	}

	record Other(String id) {
	}

	record Pair(String id, LocalDate from, @Nullable LocalDate to, @Nullable MentorshipState state,
			@Nullable Other other) {

		private Stream<Lineage.Step> from(LineagePerson person) {
			return other == null ? Stream.empty()
					: Stream.of(new Lineage.Step(person.id(), other.id(), id, from, to, state));
		}

	}

	static List<LineagePerson> read(Set<String> ids, QueryContext question) {
		LocalDate until = question.day().plusDays(1);
		return question.rows(Map.of("ids", List.copyOf(ids), "until", until.toString()), All.class).people().nodes();
	}

	/** To the mentors, where they are seen. */
	Stream<Lineage.Step> upward() {
		return menteeships.nodes().stream().flatMap(pair -> pair.from(this));
	}

	/** To the mentees, where they are seen. */
	Stream<Lineage.Step> downward() {
		return mentorships.nodes().stream().flatMap(pair -> pair.from(this));
	}

}
