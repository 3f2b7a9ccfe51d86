package org.touyan.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.schema.DataFetchingFieldSelectionSet;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.QueryContext;
import org.touyan.picture.Subgraph.PositionedNode;

/** The shortest paths between two nodes as one picture. */
@Controller
class PathPictures {

	private final PictureReads reads;

	private final Pictures pictures;

	PathPictures(PictureReads reads, Pictures pictures) {
		this.reads = reads;
		this.pictures = pictures;
	}

	private record Between(Map<String, Object> variables) {
	}

	@QueryMapping
	@Nullable
	Picture pathsPicture(@Argument String from, @Argument String to, @Argument @Nullable List<String> through,
			@Argument @Nullable Integer maxLength,
			@Argument @Positive(message = "first is ${validatedValue}; there is one path at the least.") int first,
			QueryContext question, DataFetchingFieldSelectionSet selection) {
		// One more tells whether there are more.
		var variables = new HashMap<String, Object>(Map.of("from", from, "to", to, "first", first + 1));
		if (through != null) {
			variables.put("through", through);
		}
		if (maxLength != null) {
			variables.put("maxLength", maxLength);
		}
		Subgraph subgraph = question.snapshot(new Between(variables), () -> subgraph(variables, first, question));
		return pictures.whole(subgraph, new ViewOptions(new Between(variables), Set.of(), Set.of(), selection),
				question);
	}

	private Subgraph subgraph(Map<String, Object> variables, int first, QueryContext question) {
		List<FoundPaths.Path> found = question.rows(variables, FoundPaths.class).paths();
		List<FoundPaths.Path> paths = found.subList(0, Math.min(first, found.size()));
		var types = new HashMap<String, String>();
		var distances = new HashMap<String, Integer>();
		for (FoundPaths.Path path : paths) {
			for (int place = 0; place < path.nodes().size(); place++) {
				types.put(path.nodes().get(place).id(), path.nodes().get(place).type());
				distances.merge(path.nodes().get(place).id(), place, Math::min);
			}
		}
		List<PositionedNode> nodes = reads.seen(types, question)
			.values()
			.stream()
			.map(seen -> new PositionedNode(seen, distances.getOrDefault(seen.id(), 0)))
			.sorted(Comparator.comparingInt((PositionedNode node) -> distances.getOrDefault(node.id(), 0))
				.thenComparing(PositionedNode::id))
			.toList();
		List<Edge> edges = paths.stream()
			.flatMap(path -> path.edges().stream())
			.distinct()
			.sorted(Comparator.comparing(Edge::id))
			.toList();
		return new Subgraph(nodes, edges, found.size() > first);
	}

}
