package org.touyan.picture;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingFieldSelectionSet;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.Question;

/** What is below an organisation or a place, level by level. */
@Controller
class OrgTrees {

	private static final int DEEPEST = 6;

	private static final Set<Way> PARTS = below("SUBORDINATE_TO", "PART_OF");

	private static final Set<Way> POSTS = below("SUBORDINATE_TO", "PART_OF", "POST_IN", "OF_POST", "HOLDS");

	private final PictureReads reads;

	private final Pictures pictures;

	private final PictureSettings settings;

	OrgTrees(PictureReads reads, Pictures pictures, PictureSettings settings) {
		this.reads = reads;
		this.pictures = pictures;
		this.settings = settings;
	}

	private static Set<Way> below(String... kinds) {
		return Stream.of(kinds).map(kind -> new Way(kind, PictureDirection.IN)).collect(Collectors.toSet());
	}

	private record Tree(String root, int depth, boolean withPosts) {
	}

	@QueryMapping
	@Nullable
	Picture orgTree(@Argument String root, @Argument int depth, @Argument boolean withPosts,
			@Argument @Nullable Set<String> exclude, Question question, DataFetchingFieldSelectionSet selection) {
		if (depth < 0 || depth > DEEPEST) {
			throw question.refused("INVALID_ARGUMENT", "depth is %d; it can be 0 to %d.".formatted(depth, DEEPEST));
		}
		Set<Way> below = withPosts ? POSTS : PARTS;
		var tree = new Tree(root, depth, withPosts);
		Drawing drawing = question.kept(tree,
				() -> new Walk(reads, question, below::contains, settings.most()).from(List.of(root), depth));
		return pictures.page(drawing, new Show(tree, below, exclude == null ? Set.of() : exclude, selection), question);
	}

}
