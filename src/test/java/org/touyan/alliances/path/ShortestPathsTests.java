package org.touyan.alliances.path;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Four villages in a row of alliances, and a pairing that leads around one of them. */
class ShortestPathsTests {

	private static final LinkGraph GRAPH = LinkGraph.of(List.of("a", "b", "c", "d"),
			List.of(Link.among(LinkKind.ALLIANCE, "ab", Set.of("a", "b")),
					Link.among(LinkKind.ALLIANCE, "bc", Set.of("b", "c")),
					Link.among(LinkKind.ALLIANCE, "cd", Set.of("c", "d")),
					Link.among(LinkKind.PAIRING, "ac", Set.of("a", "c"))));

	@Test
	void theShortestIsFirst() {
		assertThat(paths(EnumSet.allOf(LinkKind.class), 8, 5)).containsExactly("a ac c cd d", "a ab b bc c cd d");
	}

	@Test
	void onlyAlongTheKindsThatAreAskedFor() {
		assertThat(paths(EnumSet.of(LinkKind.ALLIANCE), 8, 5)).containsExactly("a ab b bc c cd d");
		assertThat(paths(EnumSet.of(LinkKind.PAIRING), 8, 5)).isEmpty();
	}

	@Test
	void noLongerAndNoMoreThanIsAskedFor() {
		assertThat(paths(EnumSet.allOf(LinkKind.class), 2, 5)).containsExactly("a ac c cd d");
		assertThat(paths(EnumSet.allOf(LinkKind.class), 8, 1)).hasSize(1);
		assertThat(paths(EnumSet.allOf(LinkKind.class), 1, 5)).isEmpty();
	}

	private static Stream<String> paths(Set<LinkKind> kinds, int maxHops, int first) {
		return new ShortestPaths(GRAPH, kinds, maxHops).between(GRAPH.place("a"), GRAPH.place("d"), first)
			.stream()
			.map(ShortestPathsTests::text);
	}

	private static String text(int[] path) {
		var text = new StringBuilder();
		for (int place = 0; place < path.length; place++) {
			text.append(place == 0 ? "" : " ")
				.append(place % 2 == 0 ? GRAPH.placeId(path[place]) : GRAPH.link(path[place]).id());
		}
		return text.toString();
	}

}
