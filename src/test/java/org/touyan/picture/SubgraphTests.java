package org.touyan.picture;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

/** Some nodes and what is between them, and the shortest paths as a picture. */
@TouyanTest
class SubgraphTests {

	private final GraphQlRequests requests;

	private final Dump dump;

	SubgraphTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-06-30", "2023-07-01" })
	void allThatIsBetweenNodesOfAnyTimeIsDrawn(LocalDate day) throws IOException {
		var ground = new Ground(dump, day);
		List<Thing> mentorships = dump.all("Mentorship").stream().limit(60).toList();
		List<String> ids = Stream
			.of(mentorships.stream(), mentorships.stream().flatMap(one -> dump.from(one, "MENTORS_IN")),
					mentorships.stream().flatMap(one -> dump.from(one, "MENTEE_IN")))
			.flatMap(things -> things.map(Thing::id))
			.distinct()
			.toList();
		JsonNode picture = requests
			.data("{ subgraph(ids: [%s, \"370112999999\"], asOf: \"%s\") { %s } }".formatted(listed(ids), day,
					Drawn.FIELDS))
			.path("subgraph");
		var holding = new LinkedHashSet<>(ids);
		holding.retainAll(ground.holding(holding));
		assertThat(holding).hasSizeLessThan(ids.size());
		assertThat(Drawn.ids(picture, "nodes")).containsExactlyElementsOf(holding);
		assertThat(Drawn.ids(picture, "edges")).isNotEmpty()
			.containsExactlyInAnyOrderElementsOf(
					ground.between(holding, _ -> true).stream().map(Ground.Edge::id).toList());
		assertThat(picture.path("totalNodes").asInt()).isEqualTo(holding.size());
		assertThat(picture.path("truncated").asBoolean()).isFalse();
		assertThat(picture.at("/nodes/0/distance").isNull()).isTrue();
	}

	private static String listed(List<String> ids) {
		return ids.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
	}

	@Test
	void noPathsAtAllAreRefused() {
		assertThat(requests.error(
				"{ pathsPicture(from: \"370112013228\", to: \"370112013000\", first: 0, asOf: \"2026-06-30\") { totalNodes } }")
			.at("/extensions/code")
			.asString()).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void tooManyNodesAreRefused() {
		List<String> many = dump.all("Person").stream().limit(1001).map(Thing::id).toList();
		assertThat(
				requests.error("{ subgraph(ids: [%s], asOf: \"2026-06-30\") { totalNodes } }".formatted(listed(many)))
					.at("/extensions/code")
					.asString())
			.isEqualTo("PAGE_TOO_LARGE");
	}

	@ParameterizedTest
	@CsvSource({ "370112001015, 'through: [HAS_MEMBER, PART_OF]'", "370112013000, maxLength: 2",
			"370112013000, maxLength: 1", "370112999999, maxLength: 1" })
	void thePictureOfPathsIsWhatIsOnThem(String to, String more) {
		String ends = "from: \"370112013228\", to: \"%s\", %s, asOf: \"2026-06-30\"".formatted(to, more);
		JsonNode paths = requests
			.data("{ paths(%s, first: 4) { nodes { id } steps { kind direction from } } }".formatted(ends))
			.path("paths");
		JsonNode picture = requests.data("{ pathsPicture(%s, first: 3) { %s } }".formatted(ends, Drawn.FIELDS))
			.path("pathsPicture");
		var nodes = new LinkedHashSet<String>();
		var edges = new LinkedHashSet<String>();
		for (int number = 0; number < Math.min(3, paths.size()); number++) {
			List<String> on = Drawn.ids(paths.get(number), "nodes");
			nodes.addAll(on);
			for (int place = 0; place + 1 < on.size(); place++) {
				JsonNode step = paths.get(number).path("steps").get(place);
				boolean forward = step.path("direction").asString().equals("FORWARD");
				String from = step.path("from").isNull() ? "" : ":" + step.path("from").asString();
				edges.add("%s:%s:%s%s".formatted(step.path("kind").asString(), on.get(forward ? place : place + 1),
						on.get(forward ? place + 1 : place), from));
			}
		}
		assertThat(Drawn.ids(picture, "nodes")).containsExactlyInAnyOrderElementsOf(nodes);
		assertThat(Drawn.ids(picture, "edges")).containsExactlyInAnyOrderElementsOf(edges);
		assertThat(paths.isEmpty()).isEqualTo(to.equals("370112999999")).isEqualTo(picture.isNull());
		if (!paths.isEmpty()) {
			var order = new ArrayList<>(Drawn.distances(picture).values());
			assertThat(order).isSorted().first().isEqualTo(0);
			assertThat(picture.path("truncated").asBoolean()).isEqualTo(paths.size() > 3);
		}
	}

}
