package org.touyan.organisations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

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

/** Time in posts and who was in them, against a look at every holding. */
@TouyanTest
class TimeInPostTests {

	private final GraphQlRequests requests;

	private final Dump dump;

	TimeInPostTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "370112013, 2026-06-30, SECRETARY", "370112018, 2024-01-01, COMMITTEE_MEMBER",
			"370112, 2026-06-30, DIRECTOR" })
	void everybodyIsInThePostSinceTheFirstOfTheTermsThatTouch(String area, LocalDate day, String kind) {
		JsonNode answer = requests.data("""
				{ timeInPost(area: "%s", asOf: "%s", kinds: [%s], first: 1000) {
				  totalCount nodes { person { id } post { id } from holdings } } }""".formatted(area, day, kind))
			.path("timeInPost");
		var expected = new TreeMap<String, String>();
		for (Thing post : posts(area, kind)) {
			dump.from(post, "OF_POST")
				.filter(holding -> holding.holdsOn(day))
				.forEach(holding -> expected.put(post.id() + person(holding), String.valueOf(since(post, holding))));
		}
		var told = new HashMap<String, String>();
		answer.path("nodes")
			.forEach(row -> told.put(row.at("/post/id").asString() + row.at("/person/id").asString(),
					row.path("from").asString()));
		assertThat(told).isNotEmpty().isEqualTo(expected);
		assertThat(answer.path("nodes").valueStream().map(row -> row.path("from").asString())).isSorted();
		assertThat(answer.path("nodes").valueStream().filter(row -> row.path("holdings").asInt() > 1)).isNotEmpty();
	}

	@Test
	void peopleInAPostAreCountedOnceWhateverTheirTerms() {
		LocalDate day = LocalDate.parse("2026-06-30");
		LocalDate from = LocalDate.parse("2021-07-01");
		JsonNode rows = requests.data("""
				{ postTurnover(area: "370112013", from: "%s", asOf: "%s", kinds: [SECRETARY], first: 1000) {
				  nodes { post { id } people } } }""".formatted(from, day)).at("/postTurnover/nodes");
		var told = new TreeMap<String, Integer>();
		rows.forEach(row -> told.put(row.at("/post/id").asString(), row.path("people").asInt()));
		var expected = new TreeMap<String, Integer>();
		for (Thing post : posts("370112013", "SECRETARY")) {
			var people = new TreeSet<String>();
			dump.from(post, "OF_POST")
				.filter(holding -> !Objects.requireNonNull(holding.day("from")).isAfter(day)
						&& (holding.day("to") == null || Objects.requireNonNull(holding.day("to")).isAfter(from)))
				.forEach(holding -> people.add(person(holding)));
			if (!people.isEmpty()) {
				expected.put(post.id(), people.size());
			}
		}
		assertThat(told).isEqualTo(expected).containsValue(2);
	}

	@Test
	void aTerritoryHasItsOwnRowsAndFiguresHaveNone() {
		String query = "{ timeInPost(asOf: \"2026-06-30\", first: 1000) { nodes { territory } } }";
		JsonNode own = requests.answerTo("fang", "SUBDISTRICT_ORGANISER", "370112013", Map.of("query", query));
		assertThat(own.at("/data/timeInPost/nodes")).isNotEmpty()
			.allMatch(row -> row.path("territory").asString().startsWith("370112013"));
		assertThat(requests.answerTo("tong", "REPORT_WRITER", "370112", Map.of("query", query))
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("FIGURES_ONLY");
		assertThat(requests.code("{ postTurnover(from: \"2026-07-01\", asOf: \"2026-06-30\") { totalCount } }"))
			.isEqualTo("INVALID_ARGUMENT");
	}

	private List<Thing> posts(String area, String kind) {
		return dump.all("Post").stream().filter(post -> post.isIn(area) && post.text("kind").equals(kind)).toList();
	}

	private String person(Thing holding) {
		return dump.from(holding, "HOLDS").findFirst().orElseThrow().id();
	}

	private LocalDate since(Thing post, Thing holding) {
		LocalDate from = Objects.requireNonNull(holding.day("from"));
		return dump.from(post, "OF_POST")
			.filter(other -> person(other).equals(person(holding)))
			.filter(other -> from.equals(other.day("to")) || from.minusDays(1).equals(other.day("to")))
			.findFirst()
			.map(before -> since(post, before))
			.orElse(from);
	}

}
