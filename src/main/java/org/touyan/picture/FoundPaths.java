package org.touyan.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Paths between two nodes, as {@code questions/picture/paths.graphql} reads them. */
record FoundPaths(List<Path> paths) {

	record Path(List<TypedNode> nodes, List<Step> steps) {

		List<Edge> edges() {
			return IntStream.range(0, steps.size())
				.mapToObj(place -> steps.get(place).edge(nodes.get(place).id(), nodes.get(place + 1).id()))
				.toList();
		}

	}

	record Step(String kind, String direction, @Nullable LocalDate from, @Nullable LocalDate to) {

		Edge edge(String before, String after) {
			return direction.equals("FORWARD") ? new Edge(kind, before, after, from, to)
					: new Edge(kind, after, before, from, to);
		}

	}

}
