package org.touyan.picture;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** Networks in which those are looked for who hold them together. */
enum KeyNetwork {

	MENTORING {
		@Override
		List<Pair> pairs(QueryContext question) {
			return question.rows(Map.of("area", question.area()), Mentoring.class)
				.mentorships()
				.nodes()
				.stream()
				.flatMap(each -> Pair.of(each.mentorCard(), each.menteeCard()))
				.toList();
		}
	},

	ALLIANCES {
		@Override
		List<Pair> pairs(QueryContext question) {
			return question.rows(Map.of("area", question.area()), Alliances.class)
				.alliances()
				.nodes()
				.stream()
				.flatMap(each -> each.memberCards()
					.nodes()
					.stream()
					.flatMap(member -> Pair.of(new Named(each.id(), each.name()), member)))
				.toList();
		}
	};

	/** Who are joined with each other. */
	abstract List<Pair> pairs(QueryContext question);

	record Named(String id, String name) {
	}

	record Pair(Named one, Named other) {

		static Stream<Pair> of(@Nullable Named one, @Nullable Named other) {
			return one == null || other == null || one.id().equals(other.id()) ? Stream.empty()
					: Stream.of(new Pair(one, other));
		}

	}

	@ReadBy("picture/mentoring")
	record Mentoring(Rows<Mentorship> mentorships) {
	}

	record Mentorship(@Nullable Named mentorCard, @Nullable Named menteeCard) {
	}

	@ReadBy("picture/alliances")
	record Alliances(Rows<Alliance> alliances) {
	}

	record Alliance(String id, String name, Rows<Named> memberCards) {
	}

}
