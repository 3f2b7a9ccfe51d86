package org.touyan.picture;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The picture around a node against a walk over the sample, and what somebody with a territory sees of it. */
@TouyanTest
class NeighborhoodTests {

	private static final String VILLAGE = "370112013228";

	private final GraphQlRequests requests;

	private final Dump dump;

	NeighborhoodTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ VILLAGE + ", 2, '', 2026-06-30", VILLAGE + ", 1, '', 2023-07-01", "370112013000, 1, '', 2024-01-01",
			"370112000000, 1, PART_OF, 2026-06-30", "mentor, 1, '', 2026-06-30",
			"mentor, 4, MENTORS_IN MENTEE_IN, 2026-06-30", "mentor, 4, MENTORS_IN MENTEE_IN, 2024-01-01",
			"alliance, 2, HAS_MEMBER LEADS, 2023-07-01" })
	void theNodesAndEdgesAreThoseOfAWalk(String start, int depth, String kinds, LocalDate day) throws IOException {
		var ground = new Ground(dump, day);
		String id = id(start, ground);
		Predicate<String> directions = kinds.isEmpty() ? _ -> true
				: direction -> List.of(kinds.split(" ", -1)).contains(direction.substring(0, direction.indexOf(' ')));
		Map<String, Integer> reached = ground.reached(id, depth, directions);
		Set<Ground.Edge> between = ground.between(reached.keySet(), directions);
		JsonNode picture = picture(id, depth, kinds, day, "first: 1000");
		assertThat(reached).hasSizeGreaterThan(1);
		assertThat(Drawn.distances(picture)).isEqualTo(reached);
		assertThat(Drawn.ids(picture, "edges"))
			.containsExactlyInAnyOrderElementsOf(between.stream().map(Ground.Edge::id).toList());
		assertThat(picture.path("totalNodes").asInt()).isEqualTo(reached.size());
		assertThat(picture.path("totalEdges").asInt()).isEqualTo(between.size());
		assertThat(picture.path("truncated").asBoolean()).isFalse();
		assertThat(picture.path("leftOut").asInt()).isZero();
		for (JsonNode node : picture.path("nodes")) {
			compare(node, ground);
		}
		Map<String, Ground.Edge> edges = between.stream().collect(Collectors.toMap(Ground.Edge::id, edge -> edge));
		for (JsonNode edge : picture.path("edges")) {
			Ground.Edge expected = Objects.requireNonNull(edges.get(edge.path("id").asString()));
			assertThat(List.of(edge.path("kind").asString(), edge.path("source").asString(),
					edge.path("target").asString(), edge.path("from").asString("null"),
					edge.path("to").asString("null")))
				.isEqualTo(List.of(expected.kind(), expected.source(), expected.target(),
						String.valueOf(expected.from()), String.valueOf(expected.to())));
			assertThat(edge.path("label").asString()).matches("[\\p{IsHan}（）]+");
		}
	}

	private String id(String start, Ground ground) {
		return switch (start) {
			case "mentor" -> dump.all("Mentor")
				.stream()
				.filter(one -> dump.to(one, "MENTORS_IN").filter(ground::holds).count() > 1)
				.findFirst()
				.orElseThrow()
				.id();
			case "alliance" -> dump.all("Alliance").stream().filter(ground::holds).findFirst().orElseThrow().id();
			default -> start;
		};
	}

	private void compare(JsonNode node, Ground ground) {
		Thing thing = dump.thing(node.path("id").asString());
		var degrees = new TreeMap<String, Integer>();
		ground.around(thing).forEach((direction, edges) -> degrees.put(direction, edges.size()));
		assertThat(Drawn.degrees(node)).as("degrees of %s", thing).isEqualTo(degrees);
		assertThat(node.path("kind").asString()).isEqualTo(ground.kind(thing.id()));
		assertThat(node.at("/node/id").asString()).isEqualTo(thing.id());
		assertThat(node.at("/node/__typename").asString()).isEqualTo(ground.type(thing));
		assertThat(node.path("children").isNull()).isTrue();
		Object name = thing.properties().getOrDefault("name", thing.value("title"));
		if (name != null) {
			assertThat(node.path("label").asString()).isEqualTo(name);
		}
		assertThat(node.path("label").asString()).isNotBlank();
	}

	private JsonNode picture(String id, int depth, String kinds, LocalDate day, String rest) {
		String only = kinds.isEmpty() ? "" : "kinds: [%s]".formatted(kinds);
		return requests
			.data("{ neighborhood(id: \"%s\", depth: %d, %s, asOf: \"%s\", %s) { %s } }".formatted(id, depth, only, day,
					rest, Drawn.FIELDS))
			.path("neighborhood");
	}

	@Test
	void anEdgeTellsThePartThatAMemberPlays() {
		Thing alliance = dump.all("Alliance")
			.stream()
			.filter(one -> one.text("name").equals("港九片区党建联建"))
			.findFirst()
			.orElseThrow();
		List<JsonNode> members = picture(alliance.id(), 1, "", LocalDate.parse("2026-06-30"), "first: 1000")
			.path("edges")
			.valueStream()
			.filter(edge -> edge.path("kind").asString().equals("HAS_MEMBER"))
			.toList();
		assertThat(members).hasSize(9)
			.allMatch(edge -> edge.path("label")
				.asString()
				.equals(edge.path("target").asString().equals(VILLAGE) ? "牵头" : "成员"));
	}

	@Test
	void pagesTogetherAreTheWholePictureAndEachEdgeComesOnce() {
		LocalDate day = LocalDate.parse("2026-06-30");
		JsonNode whole = picture(VILLAGE, 2, "", day, "first: 1000");
		var nodes = new ArrayList<String>();
		var drawn = new ArrayList<JsonNode>();
		var edges = new ArrayList<String>();
		String after = "";
		JsonNode page;
		do {
			page = picture(VILLAGE, 2, "", day, "first: 40" + after);
			nodes.addAll(Drawn.ids(page, "nodes"));
			page.path("nodes").forEach(drawn::add);
			edges.addAll(Drawn.ids(page, "edges"));
			assertThat(page.path("edges")).allSatisfy(
					edge -> assertThat(nodes).contains(edge.path("source").asString(), edge.path("target").asString()));
			assertThat(page.path("leftOut").asInt()).isEqualTo(whole.path("totalNodes").asInt() - nodes.size());
			assertThat(page.path("truncated").asBoolean()).isEqualTo(page.path("leftOut").asInt() > 0);
			assertThat(page.path("totalEdges")).isEqualTo(whole.path("totalEdges"));
			after = ", after: \"%s\"".formatted(page.at("/pageInfo/endCursor").asString());
		}
		while (page.at("/pageInfo/hasNextPage").asBoolean());
		assertThat(nodes).isEqualTo(Drawn.ids(whole, "nodes")).hasSizeGreaterThan(80);
		assertThat(drawn).as("the same on a page, in the same place")
			.isEqualTo(whole.path("nodes").valueStream().toList());
		assertThat(edges).containsExactlyInAnyOrderElementsOf(Drawn.ids(whole, "edges"));
	}

	@Test
	void whatIsDrawnAlreadyIsLeftOutButNotTheEdgesToIt() {
		LocalDate day = LocalDate.parse("2026-06-30");
		JsonNode whole = picture(VILLAGE, 2, "", day, "first: 1000");
		List<String> all = Drawn.ids(whole, "nodes");
		Set<String> drawn = new HashSet<>(all.subList(0, all.size() / 2));
		JsonNode rest = picture(VILLAGE, 2, "", day, "first: 1000, exclude: [%s]"
			.formatted(drawn.stream().map("\"%s\""::formatted).collect(Collectors.joining(","))));
		assertThat(Drawn.ids(rest, "nodes")).isEqualTo(all.subList(all.size() / 2, all.size()));
		var expected = new ArrayList<String>();
		whole.path("edges").forEach(edge -> {
			if (!drawn.contains(edge.path("source").asString()) || !drawn.contains(edge.path("target").asString())) {
				expected.add(edge.path("id").asString());
			}
		});
		assertThat(Drawn.ids(rest, "edges")).isEqualTo(expected).isNotEmpty();
		assertThat(rest.path("totalNodes")).isEqualTo(whole.path("totalNodes"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Mentorship", "Alliance" })
	void nobodySeesMoreInAPictureThanOtherwise(String start) {
		String role = "VILLAGE_CLERK";
		String query = "{ neighborhood(id: \"%s\", depth: 1, asOf: \"2026-06-30\", first: 1000) { %s } }"
			.formatted(ofTheVillage(start).id(), Drawn.FIELDS);
		JsonNode picture = requests.answerTo("picture", role, VILLAGE, Map.of("query", query)).at("/data/neighborhood");
		JsonNode all = requests.data(query).path("neighborhood");
		assertThat(picture.path("nodes")).hasSizeGreaterThan(3);
		List<String> ids = Drawn.ids(picture, "nodes");
		assertThat(Drawn.ids(all, "nodes")).containsAll(ids);
		JsonNode seen = requests
			.answerTo("picture", role, VILLAGE, Map.of("query",
					"query Q($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }", "variables", Map.of("ids", ids)))
			.at("/data/nodes");
		int cards = 0;
		for (int place = 0; place < ids.size(); place++) {
			JsonNode node = picture.path("nodes").get(place);
			boolean isCard = seen.get(place).isNull();
			cards += isCard ? 1 : 0;
			assertThat(node.path("kind").isNull()).isEqualTo(isCard);
			assertThat(node.path("node").isNull()).isEqualTo(isCard);
			if (isCard) {
				assertThat(node.path("label").asString()).isEqualTo(dump.thing(ids.get(place)).text("name"));
				assertThat(node.path("subtitle").isNull()).isTrue();
				assertThat(node.path("degrees")).isEmpty();
			}
		}
		assertThat(cards).isPositive();
	}

	/** A mentorship with a mentor from elsewhere, an alliance with a member there. */
	private Thing ofTheVillage(String label) {
		LocalDate day = LocalDate.parse("2026-06-30");
		return label.equals("Mentorship") ? dump.all(label)
			.stream()
			.filter(one -> one.isIn(VILLAGE) && one.holdsOn(day))
			.filter(one -> dump.from(one, "MENTORS_IN")
				.flatMap(mentor -> dump.to(mentor, "LIVES_IN"))
				.noneMatch(home -> home.isIn(VILLAGE)))
			.findFirst()
			.orElseThrow() : dump.from(dump.thing(VILLAGE), "HAS_MEMBER").findFirst().orElseThrow();
	}

	@Test
	void whoMaySeeFiguresOnlySeesNoPicture() {
		JsonNode answer = requests.answerTo("picture", "REPORT_WRITER", "370112", Map.of("query",
				"{ neighborhood(id: \"%s\", asOf: \"2026-06-30\") { nodes { id } } }".formatted(VILLAGE)));
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FIGURES_ONLY");
		assertThat(answer.at("/data/neighborhood").isNull()).isTrue();
	}

	@Test
	void whatIsNotThereOnTheDayHasNoPicture() {
		Thing over = dump.all("Mentorship").stream().filter(one -> one.day("to") != null).findFirst().orElseThrow();
		for (String id : List.of("370112999999", over.id())) {
			assertThat(requests
				.data("{ neighborhood(id: \"%s\", asOf: \"%s\") { totalNodes } }".formatted(id, over.day("to")))
				.path("neighborhood")
				.isNull()).isTrue();
		}
		assertThat(requests
			.data("{ neighborhood(id: \"%s\", asOf: \"%s\") { totalNodes } }".formatted(over.id(), over.day("from")))
			.at("/neighborhood/totalNodes")
			.asInt()).isGreaterThan(2);
	}

	@ParameterizedTest
	@CsvSource({ "depth: 5, INVALID_ARGUMENT", "depth: -1, INVALID_ARGUMENT", "first: 0, INVALID_ARGUMENT",
			"first: 1001, PAGE_TOO_LARGE", "after: \"x\", INVALID_CURSOR" })
	void argumentsThatCannotBeAreRefused(String argument, String code) {
		assertThat(requests
			.error("{ neighborhood(id: \"%s\", %s, asOf: \"2026-06-30\") { totalNodes } }".formatted(VILLAGE, argument))
			.at("/extensions/code")
			.asString()).isEqualTo(code);
	}

}
