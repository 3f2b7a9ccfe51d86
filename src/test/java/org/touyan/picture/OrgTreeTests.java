package org.touyan.picture;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The tree below an organisation or a place against a walk over the sample. */
@TouyanTest
class OrgTreeTests {

	private final GraphQlRequests requests;

	private final Dump dump;

	OrgTreeTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "370112013000, 3, false, 2026-06-30", "370112000000, 1, false, 2024-01-01",
			"organisation, 2, false, 2026-06-30", "organisation, 3, true, 2023-07-01", "village, 3, true, 2026-06-30" })
	void theTreeIsThatOfAWalkDownwards(String start, int depth, boolean withPosts, LocalDate day) throws IOException {
		var ground = new Ground(dump, day);
		String root = root(start);
		Set<String> below = withPosts
				? Set.of("SUBORDINATE_TO IN", "PART_OF IN", "POST_IN IN", "OF_POST IN", "HOLDS IN")
				: Set.of("SUBORDINATE_TO IN", "PART_OF IN");
		Map<String, Integer> reached = ground.reached(root, depth, below::contains);
		JsonNode tree = requests
			.data("{ orgTree(root: \"%s\", depth: %d, withPosts: %s, asOf: \"%s\", first: 1000) { %s } }"
				.formatted(root, depth, withPosts, day, Drawn.FIELDS))
			.path("orgTree");
		assertThat(reached).hasSizeGreaterThan(3);
		assertThat(Drawn.distances(tree)).isEqualTo(reached);
		assertThat(Drawn.ids(tree, "edges")).containsExactlyInAnyOrderElementsOf(
				ground.between(reached.keySet(), below::contains).stream().map(Ground.Edge::id).toList());
		var places = new HashSet<String>();
		for (JsonNode node : tree.path("nodes")) {
			Thing thing = dump.thing(node.path("id").asString());
			int children = ground.around(thing)
				.entrySet()
				.stream()
				.filter(each -> below.contains(each.getKey()))
				.mapToInt(each -> each.getValue().size())
				.sum();
			assertThat(node.path("children").asInt()).isEqualTo(children);
			assertThat(node.path("y").asDouble()).isEqualTo(120.0 * node.path("distance").asInt());
			assertThat(places.add(node.path("x") + " " + node.path("y"))).isTrue();
		}
	}

	private String root(String start) {
		return switch (start) {
			case "organisation" -> dump.all("PartyOrganisation")
				.stream()
				.filter(one -> one.isIn("370112013") && one.text("level").equals("SUBDISTRICT_WORKING_COMMITTEE"))
				.findFirst()
				.orElseThrow()
				.id();
			case "village" -> dump.all("PartyOrganisation")
				.stream()
				.filter(one -> one.isIn("370112013228") && one.text("level").equals("VILLAGE_PARTY_ORG"))
				.findFirst()
				.orElseThrow()
				.id();
			default -> start;
		};
	}

	@ParameterizedTest
	@CsvSource({ "depth: 7", "depth: -1" })
	void treesThatAreTooDeepAreRefused(String argument) {
		assertThat(requests
			.error("{ orgTree(root: \"370112000000\", %s, asOf: \"2026-06-30\") { totalNodes } }".formatted(argument))
			.at("/extensions/code")
			.asString()).isEqualTo("INVALID_ARGUMENT");
	}

}
