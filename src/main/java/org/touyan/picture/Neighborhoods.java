package org.touyan.picture;

import java.util.List;
import java.util.Set;

import graphql.schema.DataFetchingFieldSelectionSet;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.Question;

/** Pictures of nodes with all that is around them or between them. */
@Controller
class Neighborhoods {

	private static final int DEEPEST = 4;

	/** As many as the largest page has rows, whatever the setting of that: more are no picture. */
	private static final int MOST_IDS = 1000;

	private final PictureReads reads;

	private final Pictures pictures;

	private final PictureSettings settings;

	Neighborhoods(PictureReads reads, Pictures pictures, PictureSettings settings) {
		this.reads = reads;
		this.pictures = pictures;
		this.settings = settings;
	}

	private record Around(String id, int depth, @Nullable Set<String> kinds) {
	}

	private record Between(List<String> ids) {
	}

	@QueryMapping
	@Nullable
	Picture neighborhood(@Argument String id, @Argument int depth, @Argument @Nullable Set<String> kinds,
			@Argument @Nullable Set<String> exclude, Question question, DataFetchingFieldSelectionSet selection) {
		if (depth < 0 || depth > DEEPEST) {
			throw question.refused("INVALID_ARGUMENT", "depth is %d; it can be 0 to %d.".formatted(depth, DEEPEST));
		}
		var around = new Around(id, depth, kinds);
		Drawing drawing = question.kept(around,
				() -> new Walk(reads, question, way -> kinds == null || kinds.contains(way.kind()), settings.most())
					.from(List.of(id), depth));
		return pictures.page(drawing, new Show(around, Set.of(), exclude == null ? Set.of() : exclude, selection),
				question);
	}

	@QueryMapping
	@Nullable
	Picture subgraph(@Argument List<String> ids, Question question, DataFetchingFieldSelectionSet selection) {
		if (ids.size() > MOST_IDS) {
			throw question.refused("PAGE_TOO_LARGE",
					"ids are %d; they can be %d at the most.".formatted(ids.size(), MOST_IDS));
		}
		var between = new Between(ids.stream().distinct().toList());
		Drawing drawing = question.kept(between,
				() -> new Walk(reads, question, _ -> true, settings.most()).from(between.ids(), 0).without());
		return pictures.whole(drawing, new Show(between, Set.of(), Set.of(), selection), question);
	}

}
