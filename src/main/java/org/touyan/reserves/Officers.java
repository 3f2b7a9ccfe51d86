package org.touyan.reserves;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.organisations.PostKind;

/** Those in office, as {@code questions/reserves/ages.graphql} reads them. */
@ReadBy("reserves/ages")
record Officers(Rows<Post> posts) {

	record Post(PostKind kind, String territory, Rows<Held> holdings) {
	}

	record Held(@Nullable Person person) {
	}

	record Person(String id, String birthMonth, @Nullable LocalDate retiresOn) {

		boolean isRetiredOn(LocalDate day) {
			return retiresOn != null && !retiresOn.isAfter(day);
		}

	}

	/** Somebody in a post. */
	record Officer(PostKind kind, String territory, Person person) {
	}

	static List<Officer> read(OfficeLevel level, Collection<PostKind> kinds, QueryContext question) {
		return question
			.figures(Map.of("area", question.area(), "kinds", kinds.stream().map(PostKind::name).toList(),
					"organisation", level.condition()), Officers.class)
			.posts()
			.nodes()
			.stream()
			.flatMap(post -> post.holdings()
				.nodes()
				.stream()
				.flatMap(held -> Stream.ofNullable(held.person()))
				.map(person -> new Officer(post.kind(), post.territory(), person)))
			.toList();
	}

	/** Each person once, whatever the posts. */
	static Set<Person> people(List<Officer> officers) {
		return officers.stream().map(Officer::person).collect(Collectors.toSet());
	}

}
