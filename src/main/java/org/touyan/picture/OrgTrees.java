package org.touyan.picture;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingFieldSelectionSet;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.QueryContext;

/** What is below an organisation or a place, level by level. */
@Controller
class OrgTrees {

	private static final int DEEPEST = 6;

	private static final Set<EdgeDirection> PARTS = below("SUBORDINATE_TO", "PART_OF");

	private static final Set<EdgeDirection> POSTS = below("SUBORDINATE_TO", "PART_OF", "POST_IN", "OF_POST", "HOLDS");

	private final PictureReads reads;

	private final Pictures pictures;

	private final PictureSettings settings;

	OrgTrees(PictureReads reads, Pictures pictures, PictureSettings settings) {
		this.reads = reads;
		this.pictures = pictures;
		this.settings = settings;
	}

	private static Set<EdgeDirection> below(String... kinds) {
		return Stream.of(kinds).map(kind -> new EdgeDirection(kind, PictureDirection.IN)).collect(Collectors.toSet());
	}

	private record Tree(String root, int depth, boolean withPosts) {
	}

	@QueryMapping
	@Nullable
	Picture orgTree(@Argument String root,
			@Argument @Range(max = DEEPEST,
					message = "depth is ${validatedValue}; it can be {min} to {max}.") int depth,
			@Argument boolean withPosts, @Argument @Nullable Set<String> exclude, QueryContext question,
			DataFetchingFieldSelectionSet selection) {
		Set<EdgeDirection> below = withPosts ? POSTS : PARTS;
		var tree = new Tree(root, depth, withPosts);
		Subgraph subgraph = question.snapshot(tree,
				() -> new Walk(reads, question, below::contains, settings.most()).from(List.of(root), depth));
		return pictures.page(subgraph, new ViewOptions(tree, below, exclude == null ? Set.of() : exclude, selection),
				question);
	}

}
