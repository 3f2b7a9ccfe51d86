package org.touyan.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
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

/** The five-level ladder and the moves on it against a count over the whole of the sample. */
@TouyanTest
class LadderTests {

	private static final List<String> RUNGS = List.of("SECRETARY", "DEPUTY_SECRETARY", "TWO_COMMITTEES_MEMBER",
			"COMMUNITY_WORKER", "GRID_WORKER");

	private final GraphQlRequests requests;

	private final Dump dump;

	LadderTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	/** The number of a rung and the code of where somebody stands on it. */
	private record Step(int rung, String territory) {
	}

	@ParameterizedTest
	@CsvSource({ "'', 2025-06-30, 2026-06-30", "370112013, 2021-01-01, 2026-06-30", "370112007, 2023-07-01, 2024-01-01",
			"370112013228, 2024-12-31, 2025-03-18" })
	void rungsAndMovesAreThoseThatAreCounted(String area, LocalDate from, LocalDate day) {
		JsonNode answer = ask(area, from, day, "null");
		Map<String, Step> now = steps(area, day);
		Map<String, Step> before = steps(area, from);
		assertThat(answer.path("from").asString()).isEqualTo(from.toString());
		checkRungs(answer.path("rungs"), now.values().stream().toList());
		Map<String, List<Step>> byArea = now.values()
			.stream()
			.collect(Collectors.groupingBy(step -> step.territory().substring(0, 9)));
		assertThat(answer.path("areas")).hasSize(byArea.size());
		for (JsonNode row : answer.path("areas")) {
			String code = row.path("area").asString();
			assertThat(row.path("subdistrict").path("id").asString()).isEqualTo(code + "000");
			checkRungs(row.path("rungs"), byArea.getOrDefault(code, List.of()));
		}
		Map<String, String> moves = moves(before, now);
		Map<String, Long> counts = moves.values()
			.stream()
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		assertThat(answer.path("moves")).hasSize(counts.size());
		answer.path("moves")
			.forEach(row -> assertThat(row.path("people").asLong()).as("%s", row)
				.isEqualTo(counts.getOrDefault(key(row), 0L)));
		Map<String, Long> directions = moves.values()
			.stream()
			.collect(Collectors.groupingBy(move -> move.substring(0, move.indexOf(' ')), Collectors.counting()));
		assertThat(answer.path("directions")).hasSize(4);
		answer.path("directions")
			.forEach(row -> assertThat(row.path("people").asLong())
				.isEqualTo(directions.getOrDefault(row.path("direction").asString(), 0L)));
		checkRows(answer, area, from, day, moves, now, before);
	}

	private void checkRows(JsonNode first, String area, LocalDate from, LocalDate day, Map<String, String> moves,
			Map<String, Step> now, Map<String, Step> before) {
		var found = new HashSet<String>();
		JsonNode page = first;
		while (true) {
			for (JsonNode row : page.path("nodes")) {
				String person = row.path("person").path("id").asString();
				assertThat(found.add(person)).isTrue();
				assertThat(key(row)).isEqualTo(moves.get(person));
				Step where = Objects.requireNonNull(now.containsKey(person) ? now.get(person) : before.get(person));
				assertThat(row.path("territory").asString()).isEqualTo(where.territory());
				assertThat(row.path("place").path("id").asString()).isEqualTo(where.territory());
			}
			if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
				break;
			}
			page = ask(area, from, day, '"' + page.at("/pageInfo/endCursor").asString() + '"');
		}
		Set<String> wanted = moves.entrySet()
			.stream()
			.filter(move -> !move.getValue().startsWith("JOINED"))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		assertThat(found).isEqualTo(wanted);
		assertThat(first.path("totalCount").asInt()).isEqualTo(wanted.size());
	}

	@Test
	void nobodyMovesWithinADayAndTheTimeMustNotBeBackward() {
		JsonNode answer = ask("370112013", LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 30), "null");
		assertThat(answer.path("moves")).isEmpty();
		assertThat(answer.path("rungs").get(0).path("people").asInt()).isPositive();
		JsonNode error = requests.error("{ ladder(from: \"2026-07-01\", asOf: \"2026-06-30\") { totalCount } }");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void theYearBeforeIsTheDefault() {
		assertThat(requests.data("{ ladder(area: \"370112013228\", asOf: \"2026-06-30\") { from } }")
			.at("/ladder/from")
			.asString()).isEqualTo("2025-06-30");
	}

	@Test
	void aClerkSeesTheVillageAndAReportWriterOnlyFigures() {
		String query = "{ ladder(asOf: \"2026-06-30\") { rungs { rung people } areas { area } %s } }";
		JsonNode clerk = requests.answerTo("ladder-clerk", "VILLAGE_CLERK", "370112013228",
				Map.of("query", query.formatted("nodes { place { id } }")));
		LocalDate day = LocalDate.of(2026, 6, 30);
		checkRungs(clerk.at("/data/ladder/rungs"), List.copyOf(steps("370112013228", day).values()));
		JsonNode writer = requests.answerTo("ladder-writer", "REPORT_WRITER", "370112013228",
				Map.of("query", query.formatted("")));
		assertThat(writer.at("/data/ladder/rungs/0/people").isNull()).isTrue();
		JsonNode rows = requests.answerTo("ladder-writer", "REPORT_WRITER", "370112013228",
				Map.of("query", query.formatted("nodes { from }")));
		assertThat(rows.at("/errors/0/extensions/code").asString()).isEqualTo("FIGURES_ONLY");
	}

	private JsonNode ask(String area, LocalDate from, LocalDate day, String after) {
		return requests
			.data("""
					{ ladder(area: "%s", from: "%s", asOf: "%s", directions: [UP, DOWN, LEFT], first: 500, after: %s) {
					  from rungs { rung people } areas { area subdistrict { id } rungs { rung people } }
					  moves { from to direction people } directions { direction people } totalCount
					  pageInfo { hasNextPage endCursor }
					  nodes { person { id } from to direction territory place { id } } } }""".formatted(area, from, day,
					after))
			.path("ladder");
	}

	private static void checkRungs(JsonNode rungs, List<Step> steps) {
		assertThat(rungs.valueStream().map(row -> row.path("rung").asString())).containsExactlyElementsOf(RUNGS);
		for (int rung = 0; rung < RUNGS.size(); rung++) {
			int each = rung;
			assertThat(rungs.get(rung).path("people").asLong())
				.isEqualTo(steps.stream().filter(step -> step.rung() == each).count());
		}
	}

	/** By person the direction, where from and where to. */
	private static Map<String, String> moves(Map<String, Step> before, Map<String, Step> now) {
		var moves = new HashMap<String, String>();
		var people = new HashSet<>(before.keySet());
		people.addAll(now.keySet());
		for (String person : people) {
			Step from = before.get(person);
			Step to = now.get(person);
			if (from == null || to == null || from.rung() != to.rung()) {
				String direction = from == null ? "JOINED"
						: to == null ? "LEFT" : to.rung() < from.rung() ? "UP" : "DOWN";
				moves.put(person, direction + " " + name(from) + " " + name(to));
			}
		}
		return moves;
	}

	private static String name(@Nullable Step step) {
		return step == null ? "null" : RUNGS.get(step.rung());
	}

	private static String key(JsonNode row) {
		return row.path("direction").asString() + " " + row.path("from").asString("null") + " "
				+ row.path("to").asString("null");
	}

	private Map<String, Step> steps(String area, LocalDate day) {
		var all = new HashMap<String, List<Step>>();
		for (Thing person : dump.all("Person")) {
			var steps = new ArrayList<Step>();
			dump.to(person, "HOLDS")
				.filter(holding -> holding.holdsOn(day) && holding.isIn(area)
						&& !holding.text("territory").endsWith("000"))
				.forEach(holding -> rung(holding)
					.ifPresent(rung -> steps.add(new Step(rung, holding.text("territory")))));
			dump.to(person, "EMPLOYED_AS")
				.filter(record -> record.holdsOn(day) && record.isIn(area))
				.forEach(record -> steps.add(new Step(3, record.text("territory"))));
			dump.ties(person, "SERVES_GRID")
				.stream()
				.filter(tie -> tie.holdsOn(day) && dump.thing(tie.to()).isIn(area))
				.forEach(tie -> steps.add(new Step(4, dump.thing(tie.to()).text("territory"))));
			if (!steps.isEmpty()) {
				all.put(person.id(), steps);
			}
		}
		return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> highest(each.getValue())));
	}

	private static Step highest(List<Step> steps) {
		Step highest = steps.getFirst();
		for (Step step : steps) {
			boolean isNearer = step.rung() == highest.rung() && step.territory().compareTo(highest.territory()) < 0;
			highest = step.rung() < highest.rung() || isNearer ? step : highest;
		}
		return highest;
	}

	private Optional<Integer> rung(Thing holding) {
		String kind = dump.to(holding, "OF_POST").findFirst().orElseThrow().text("kind");
		return Optional
			.ofNullable(Map
				.of("SECRETARY", 0, "DEPUTY_SECRETARY", 1, "DIRECTOR", 2, "DEPUTY_DIRECTOR", 2, "COMMITTEE_MEMBER", 2,
						"PARTY_COMMITTEE_MEMBER", 2)
				.get(kind));
	}

}
