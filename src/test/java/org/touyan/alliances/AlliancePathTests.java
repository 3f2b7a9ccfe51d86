package org.touyan.alliances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Paths between villages against another search over a graph that is made of the whole sample. */
@TouyanTest
class AlliancePathTests {

	private static final Set<String> IN_POOL = Set.of("IN_POOL", "RETAINED", "UNDER_INSPECTION");

	private static final String LUNAN = "370112013228";

	private static final Set<String> ALL = Set.of("ALLIANCE", "PAIRING", "PROJECT", "MENTORSHIP", "PERSON", "SALE",
			"PARTNER");

	private static final int LONGEST = 8;

	private final GraphQlRequests requests;

	private final Dump dump;

	private final SimpleDirectedGraph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);

	AlliancePathTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-30", "2024-01-01", "2023-07-01" })
	void pathsAreTheShortestThereAre(LocalDate day) {
		List<String> places = links(day, ALL, "");
		checkPairs(places, day, "", 5, 25);
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-30, ALLIANCE PAIRING", "2025-03-01, MENTORSHIP", "2026-06-30, PERSON PROJECT",
			"2025-09-30, SALE PARTNER" })
	void onlyTiesOfTheKindsThatAreAskedForCount(LocalDate day, String kinds) {
		List<String> places = links(day, Set.of(kinds.split(" ")), "");
		checkPairs(places, day, ", kinds: [" + kinds + "]", 3, 15);
	}

	@Test
	void pathsStayInTheAreaThatIsAskedFor() {
		LocalDate day = LocalDate.of(2026, 6, 30);
		List<String> places = links(day, ALL, "370112013");
		checkPairs(places, day, ", area: \"370112013\"", 5, 15);
	}

	private void checkPairs(List<String> places, LocalDate day, String arguments, int first, int pairs) {
		var random = new Random(day.toEpochDay());
		int connected = 0;
		for (int pair = 0; pair < pairs; pair++) {
			String from = places.get(random.nextInt(places.size()));
			// Every other pair lies near together, or most would have no path.
			Set<String> around = around(from);
			String to = pair % 2 == 0 && !around.isEmpty() ? List.copyOf(around).get(random.nextInt(around.size()))
					: places.get(random.nextInt(places.size()));
			if (!from.equals(to)) {
				JsonNode answer = requests.data(query(from, to, arguments + ", maxHops: " + LONGEST, first, day))
					.path("alliancePath");
				connected += check(answer, from, to, first) ? 1 : 0;
			}
		}
		assertThat(connected).isPositive();
	}

	private Set<String> around(String place) {
		var around = new TreeSet<String>();
		for (String link : next(place)) {
			for (String other : next(link)) {
				next(other).forEach(further -> around.addAll(next(further)));
			}
		}
		around.remove(place);
		return around;
	}

	private List<String> next(String vertex) {
		return graph.outgoingEdgesOf(vertex).stream().map(graph::getEdgeTarget).toList();
	}

	private boolean check(JsonNode answer, String from, String to, int first) {
		List<Integer> lengths = new YenKShortestPath<>(graph).getPaths(from, to, first)
			.stream()
			.map(path -> path.getLength() / 2)
			.filter(length -> length <= LONGEST)
			.toList();
		var shortest = new BFSShortestPath<>(graph).getPath(from, to);
		assertThat(answer.path("hops").asInt(99))
			.isEqualTo(shortest == null || shortest.getLength() / 2 > LONGEST ? 99 : shortest.getLength() / 2);
		assertThat(answer.path("paths").valueStream().map(path -> path.path("hops").asInt()))
			.as("from %s to %s", from, to)
			.containsExactlyElementsOf(lengths);
		var met = new HashSet<List<String>>();
		for (JsonNode path : answer.path("paths")) {
			List<String> vertices = vertices(path.path("steps"));
			assertThat(vertices).startsWith(from).endsWith(to).doesNotHaveDuplicates();
			assertThat(vertices).hasSize(2 * path.path("hops").asInt() + 1);
			for (int place = 1; place < vertices.size(); place++) {
				assertThat(graph.containsEdge(vertices.get(place - 1), vertices.get(place))).isTrue();
			}
			assertThat(met.add(vertices)).isTrue();
		}
		return !lengths.isEmpty();
	}

	/** Places and ties in turn; a mentorship as that one of its two directions that leads on so. */
	private List<String> vertices(JsonNode steps) {
		var vertices = new ArrayList<>(List.of(steps.get(0).path("from").path("id").asString()));
		for (JsonNode step : steps) {
			String from = step.path("from").path("id").asString();
			String to = step.path("to").path("id").asString();
			assertThat(from).isEqualTo(vertices.getLast());
			String kind = step.path("kind").asString();
			String via = step.path("via").path("id").asString();
			assertThat(step.path("text").asString()).contains(dump.thing(from).text("name"),
					dump.thing(to).text("name"));
			vertices.add(Stream.of(kind + " " + via, kind + " " + via + " back")
				.filter(link -> graph.containsEdge(from, link) && graph.containsEdge(link, to))
				.findFirst()
				.orElseThrow());
			vertices.add(to);
		}
		return vertices;
	}

	@Test
	void aSubdistrictFindsPathsOnlyThroughItsOwnVillages() {
		LocalDate day = LocalDate.of(2026, 6, 30);
		List<String> places = links(day, Set.of("ALLIANCE"), "370112013");
		int checked = 0;
		for (String to : places.stream().filter(place -> !place.equals(LUNAN)).toList()) {
			JsonNode answer = requests
				.answerTo("organiser", "SUBDISTRICT_ORGANISER", "370112013",
						Map.of("query", query(LUNAN, to, ", kinds: [ALLIANCE], maxHops: " + LONGEST, 3, day)))
				.path("data")
				.path("alliancePath");
			assertThat(answer.path("from").path("id").asString()).isEqualTo(LUNAN);
			checked += check(answer, LUNAN, to, 3) ? 1 : 0;
		}
		assertThat(checked).isPositive();
	}

	@Test
	void aPlaceThatIsNotSeenHasNoPaths() {
		LocalDate day = LocalDate.of(2026, 6, 30);
		String query = query("370112013228", "370112010009", "", 3, day);
		assertThat(requests.data(query).path("alliancePath").isNull()).isFalse();
		JsonNode answer = requests.answerTo("organiser", "SUBDISTRICT_ORGANISER", "370112013", Map.of("query", query));
		assertThat(answer.path("data").path("alliancePath").isNull()).isTrue();
		JsonNode refused = requests.answerTo("reports", "REPORT_WRITER", "370112", Map.of("query", query));
		assertThat(refused.path("errors").get(0).path("extensions").path("code").asString()).isEqualTo("FIGURES_ONLY");
	}

	@ParameterizedTest
	@CsvSource({ "370112013228, maxHops: 0", "370112013228, maxHops: 9", "370112013228, first: 0",
			"370112013228, first: 21", "370112013227, maxHops: 1" })
	void whatCannotBeAskedIsRefused(String to, String argument) {
		JsonNode error = requests
			.error("{ alliancePath(from: \"370112013227\", to: \"%s\", %s, asOf: \"2026-06-30\") { hops } }"
				.formatted(to, argument));
		assertThat(error.path("extensions").path("code").asString()).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void aPathIsNoLongerThanItMayBe() {
		JsonNode answer = requests
			.data(query("370112013228", "370112018260", ", maxHops: 1", 3, LocalDate.of(2026, 6, 30)))
			.path("alliancePath");
		assertThat(answer.path("hops").isNull()).isTrue();
		assertThat(answer.path("paths")).isEmpty();
	}

	private static String query(String from, String to, String arguments, int first, LocalDate day) {
		return """
				{ alliancePath(from: "%s", to: "%s", first: %d, asOf: "%s"%s) {
				  hops from { id } paths { hops steps { kind from { id } to { id } via { id } text } } } }"""
			.formatted(from, to, first, day, arguments);
	}

	/** Fills the graph; gives the places. */
	private List<String> links(LocalDate day, Set<String> kinds, String area) {
		var places = new TreeSet<String>();
		Stream.concat(dump.all("Village").stream(), dump.all("Community").stream())
			.filter(place -> place.isIn(area))
			.forEach(place -> places.add(place.id()));
		places.forEach(graph::addVertex);
		if (kinds.contains("ALLIANCE")) {
			dump.all("Alliance").forEach(each -> {
				LocalDate dissolved = each.day("dissolvedOn");
				if (each.happenedBy("foundedOn", day) && (dissolved == null || dissolved.isAfter(day))) {
					link("ALLIANCE", each,
							dump.ties(each, "HAS_MEMBER").stream().filter(link -> link.holdsOn(day)).map(Dump.Tie::to));
				}
			});
		}
		if (kinds.contains("PAIRING")) {
			dump.all("UrbanRuralPairing")
				.stream()
				.filter(each -> each.holdsOn(day))
				.forEach(each -> link("PAIRING", each, dump.from(each, "PAIRS_IN").map(Thing::id)));
		}
		if (kinds.contains("PROJECT")) {
			dump.all("Project")
				.stream()
				.filter(each -> each.happenedBy("startedOn", day))
				.forEach(each -> link("PROJECT", each, dump.to(each, "LOCATED_IN").map(Thing::id)));
		}
		if (kinds.contains("MENTORSHIP")) {
			dump.all("Mentorship").stream().filter(each -> each.holdsOn(day)).forEach(each -> mentorship(each, day));
		}
		if (kinds.contains("PERSON")) {
			dump.all("Person")
				.forEach(each -> link("PERSON", each,
						Stream
							.of(dump.ties(each, "ADVISES").stream().filter(link -> link.holdsOn(day)).map(Dump.Tie::to),
									located(each, "HOLDS", day), located(each, "EMPLOYED_AS", day))
							.flatMap(all -> all)));
		}
		if (kinds.contains("SALE")) {
			dump.all("Shop").stream().filter(each -> each.holdsOn(day)).forEach(each -> sales(each, day));
		}
		if (kinds.contains("PARTNER")) {
			dump.all("Enterprise")
				.forEach(each -> link("PARTNER", each,
						dump.tiesTo(each, "PARTNERS_WITH")
							.stream()
							.filter(tie -> tie.holdsOn(day))
							.map(tie -> dump.thing(tie.from()).text("territory"))));
		}
		return List.copyOf(places);
	}

	private void sales(Thing shop, LocalDate day) {
		Set<String> makers = new HashSet<>();
		dump.ties(shop, "SELLS")
			.stream()
			.filter(tie -> tie.holdsOn(day))
			.forEach(tie -> dump.from(dump.thing(tie.to()), "PRODUCES").forEach(village -> makers.add(village.id())));
		link("SALE " + shop.id(), makers, Set.of(shop.text("territory")));
		link("SALE " + shop.id() + " back", Set.of(shop.text("territory")), makers);
	}

	private void mentorship(Thing mentorship, LocalDate day) {
		String state = dump.stage(mentorship, "state", day);
		if ("PROPOSED".equals(state)) {
			return;
		}
		Set<String> mentor = new HashSet<>();
		dump.from(mentorship, "MENTORS_IN")
			.forEach(person -> Stream.concat(located(person, "REGISTERED_AS", day), located(person, "HOLDS", day))
				.forEach(mentor::add));
		Set<String> mentee = new HashSet<>();
		dump.from(mentorship, "MENTEE_IN").forEach(person -> {
			located(person, "HOLDS", day).forEach(mentee::add);
			dump.to(person, "HAS_RESERVE")
				.filter(record -> record.holdsOn(day) && IN_POOL.contains(dump.stage(record, "status", day) + ""))
				.forEach(record -> mentee.add(record.text("territory")));
		});
		link("MENTORSHIP " + mentorship.id(), mentor, mentee);
		link("MENTORSHIP " + mentorship.id() + " back", mentee, mentor);
	}

	private Stream<String> located(Thing person, String type, LocalDate day) {
		return dump.to(person, type).filter(each -> each.holdsOn(day)).map(each -> each.text("territory"));
	}

	private void link(String kind, Thing hub, Stream<String> places) {
		Set<String> all = new HashSet<>(places.toList());
		link(kind + " " + hub.id(), all, all);
	}

	private void link(String hub, Set<String> from, Set<String> to) {
		graph.addVertex(hub);
		from.stream().filter(graph::containsVertex).forEach(place -> graph.addEdge(place, hub));
		to.stream().filter(graph::containsVertex).forEach(place -> graph.addEdge(hub, place));
	}

}
