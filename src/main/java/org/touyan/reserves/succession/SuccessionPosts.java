package org.touyan.reserves.succession;

import java.time.LocalDate;
import java.util.Comparator;
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
import org.touyan.reserves.Incumbent;

/** Posts with who holds them, as {@code questions/reserves/succession.graphql} reads them. */
@ReadBy("reserves/succession")
record SuccessionPosts(Rows<Post> posts) {

	record Post(String id, PostKind kind, int approved, String territory, Rows<Held> holdings,
			@Nullable Body organisation) {

		/** How many more people the establishment allows. */
		int vacancies() {
			return Math.max(0, approved - holdings.nodes().size());
		}

		/** The term that a holding falls in, or else the one that its organisation is in. */
		@Nullable
		Term term(@Nullable Held holding) {
			if (holding != null && holding.term() != null) {
				return holding.term();
			}
			return organisation == null ? null
					: organisation.terms().nodes().stream().max(Comparator.comparing(Term::from)).orElse(null);
		}

	}

	record Body(String id, Rows<Term> terms) {
	}

	record Term(String id, LocalDate from, LocalDate dueOn) {
	}

	record Held(String id, LocalDate from, @Nullable Term term, @Nullable Incumbent person) {
	}

	/** Posts of such kinds in an area, and those of secretaries besides. */
	static SuccessionPosts read(Set<PostKind> kinds, QueryContext question) {
		List<String> names = Stream.concat(kinds.stream(), Stream.of(PostKind.SECRETARY))
			.distinct()
			.map(PostKind::name)
			.toList();
		return question.figures(Map.of("area", question.area(), "kinds", names), SuccessionPosts.class);
	}

	/** The secretary's post of every place, by code. */
	Map<String, String> secretaries() {
		return posts.nodes()
			.stream()
			.filter(post -> post.kind() == PostKind.SECRETARY)
			.collect(Collectors.toMap(Post::territory, Post::id, (one, _) -> one));
	}

}
