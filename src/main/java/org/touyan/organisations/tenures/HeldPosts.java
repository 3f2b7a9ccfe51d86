package org.touyan.organisations.tenures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Tenure;

/** Posts with all who held them so far, as {@code questions/organisations/tenures.graphql} reads them. */
@ReadBy("organisations/tenures")
record HeldPosts(Rows<Post> posts) {

	record Post(String id, PostKind kind, String territory, Rows<Held> holdings) {

		/** The tenures of everybody who held it, by the person's id; without holdings of whom is not seen. */
		Map<String, List<Tenure>> tenures() {
			return holdings.nodes()
				.stream()
				.filter(held -> held.person() != null)
				.collect(Collectors.groupingBy(Held::personId,
						Collectors.collectingAndThen(Collectors.mapping(
								held -> new HeldPost(held.from, held.to, territory, new HeldPost.Post(id, kind)),
								Collectors.toList()), Tenure::of)));
		}

	}

	record Held(LocalDate from, @Nullable LocalDate to, @Nullable Ref person) {

		private String personId() {
			return person == null ? "" : person.id();
		}

	}

	record Ref(String id) {
	}

	/** Posts of such kinds in an area; all kinds where it is null. */
	static List<Post> read(@Nullable Set<PostKind> kinds, QueryContext question) {
		Set<PostKind> wanted = kinds == null ? Set.of(PostKind.values()) : kinds;
		return question
			.rows(Map.of("area", question.area(), "kinds", wanted.stream().map(PostKind::name).sorted().toList(),
					"until", question.day().plusDays(1).toString()), HeldPosts.class)
			.posts()
			.nodes();
	}

}
