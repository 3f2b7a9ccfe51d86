package org.touyan.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.ReadBy;

/** Paths between two nodes, as {@code questions/picture/paths.graphql} reads them. */
@ReadBy("picture/paths")
record FoundPaths(List<Path> paths) {

	record Path(List<TypedNode> nodes, List<Step> steps) {

		List<Edge> edges() {
			return IntStream.range(0, steps.size())
				.mapToObj(place -> steps.get(place).edge(nodes.get(place).id(), nodes.get(place + 1).id()))
				.toList();
		}

	}

	enum StepDirection {

		FORWARD, BACKWARD

	}

	record Step(String kind, StepDirection direction, @Nullable LocalDate from, @Nullable LocalDate to) {

		Edge edge(String before, String after) {
			return direction == StepDirection.FORWARD ? new Edge(kind, before, after, from, to, null)
					: new Edge(kind, after, before, from, to, null);
		}

	}

}
