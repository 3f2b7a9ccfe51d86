package org.touyan.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.touyan.picture.Subgraph.PositionedNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Where nodes are drawn. */
class ForceLayoutTests {

	/** A star with some branches of two, and of every hundred nodes ten that are related to nothing. */
	private static Subgraph subgraph(int size, long order) {
		List<PositionedNode> nodes = new ArrayList<>(
				IntStream.range(0, size)
					.mapToObj(number -> new PositionedNode(new ReadNode("id" + number, null,
							new Labels.Called("name", null), List.of(), List.of(), Set.of()), 1))
					.toList());
		List<Edge> edges = new ArrayList<>(IntStream.range(1, size)
			.filter(number -> number % 100 < 90)
			.mapToObj(number -> new Edge("KIND", "id" + number, "id" + (number % 7 == 0 ? number - 1 : 0), null, null,
					null))
			.toList());
		edges.add(new Edge("KIND", "id0", "id0", null, null, null));
		Collections.shuffle(nodes, new Random(order));
		Collections.shuffle(edges, new Random(order));
		return new Subgraph(nodes, edges, false);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 40, 300, 1000 })
	void eachNodeHasAPlaceOfItsOwnThatIsTheSameAgain(int nodes) {
		Map<String, Point> points = ForceLayout.points(subgraph(nodes, 1));
		assertThat(points).hasSize(nodes).isEqualTo(ForceLayout.points(subgraph(nodes, 2)));
		assertThat(new HashSet<>(points.values())).hasSize(nodes);
		assertThat(points.values()).allSatisfy(point -> {
			assertThat(point.x()).isFinite().isNotNegative();
			assertThat(point.y()).isFinite().isNotNegative();
		});
	}

}
