package org.touyan.picture;

import java.util.List;
import java.util.Set;

import graphql.schema.DataFetchingFieldSelectionSet;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.PageTooLarge;
import org.touyan.api.QueryContext;

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
	Picture neighborhood(@Argument String id,
			@Argument @Range(max = DEEPEST,
					message = "depth is ${validatedValue}; it can be {min} to {max}.") int depth,
			@Argument @Nullable Set<String> kinds, @Argument @Nullable Set<String> exclude, QueryContext question,
			DataFetchingFieldSelectionSet selection) {
		var around = new Around(id, depth, kinds);
		Subgraph subgraph = question.snapshot(around,
				() -> new Walk(reads, question, direction -> kinds == null || kinds.contains(direction.kind()),
						settings.most())
					.from(List.of(id), depth));
		return pictures.page(subgraph,
				new ViewOptions(around, Set.of(), exclude == null ? Set.of() : exclude, selection), question);
	}

	@QueryMapping
	@Nullable
	Picture subgraph(
			@Argument @Size(max = MOST_IDS,
					message = "ids are ${validatedValue.size()}; they can be {max} at the most.",
					payload = PageTooLarge.class) List<String> ids,
			QueryContext question, DataFetchingFieldSelectionSet selection) {
		var between = new Between(ids.stream().distinct().toList());
		Subgraph subgraph = question.snapshot(between,
				() -> new Walk(reads, question, _ -> true, settings.most()).from(between.ids(), 0).without());
		return pictures.whole(subgraph, new ViewOptions(between, Set.of(), Set.of(), selection), question);
	}

}
