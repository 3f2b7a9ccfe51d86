package org.touyan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.DatabaseHits;
import org.touyan.GraphQlRequests;
import org.touyan.StatementCounter;
import org.touyan.TouyanTest;
import org.touyan.graph.Graph;
import org.touyan.graph.ReadAbandonedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What asks for too much is refused before the database, and what takes too long is stopped in it. */
@TouyanTest
class LimitTests {

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	LimitTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements) {
		this.requests = requests;
		this.statements = statements;
	}

	@Test
	void aQueryMayBeSoDeepAndNoDeeper() {
		assertThat(requests.data(deep(12)).has("village")).isTrue();
		statements.drain();
		JsonNode error = requests.error(deep(13));
		assertThat(statements.drain()).isEmpty();
		assertThat(error.at("/extensions/code").asString()).isEqualTo("QUERY_TOO_DEEP");
		assertThat(error.at("/extensions/depth").asInt()).isEqualTo(13);
		assertThat(error.at("/extensions/limit").asInt()).isEqualTo(12);
		assertThat(error.path("message").asString()).contains("13", "12");
	}

	@Test
	void conditionsAreAsDeepAsWhatIsAskedFor() {
		String some = "parts: {some: {";
		for (String inner : new String[] { "name: {eq: \"\"}", "parts: {count: {gt: 1}}" }) {
			JsonNode error = requests
				.error("{ villages(where: {" + some.repeat(12) + inner + "}}".repeat(12) + "}) { totalCount } }");
			assertThat(error.at("/extensions/code").asString()).isEqualTo("QUERY_TOO_DEEP");
			assertThat(error.at("/extensions/depth").asInt()).isEqualTo(inner.startsWith("name") ? 13 : 14);
		}
	}

	/** The database would plan these for minutes if each condition were planned anew with the one around it. */
	@ParameterizedTest
	@ValueSource(strings = { "parts: {count: {gte: 0, where: {", "parts: {single: {name: {ne: \"\"}, ",
			"parts: {all: {name: {ne: \"\"}, ", "parts: {none: {name: {ne: \"\"}, " })
	void conditionsAsDeepAsTheyMayBeAreAnswered(String quantifier) {
		String end = quantifier.contains("count") ? "}}}" : "}}";
		String query = "{ subdistricts(where: {id: {eq: \"370112013000\"}, " + quantifier.repeat(8)
				+ "fullName: {ne: \"\"}" + end.repeat(8) + "}) { totalCount } }";
		JsonNode answer = requests.answer(Map.of("query", query));
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
	}

	private static String deep(int levels) {
		return "{ village: place(id: \"370112013228\") {" + " partOf {".repeat(levels - 1) + " id " + "}".repeat(levels)
				+ " }";
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ place(id: \"370112013228\") { name } }",
			"{ place(id: \"370112013228\") { name partOf { name } } }",
			"{ nodes(ids: [\"370112013228\", \"370112013227\", \"370112013226\"]) { id } }",
			"{ villages(first: 3) { nodes { id } } }", "{ villages(first: 3) { totalCount nodes { id } } }",
			"{ villages(first: 500) { nodes { subdistrict { name } } } }",
			"{ villages { nodes { alliances(first: 40) { edges { role } } } } }",
			"{ villages(where: {id: {eq: \"370112013228\"}}) { totalCount } }",
			"{ villages(where: {alliances: {some: {}}, organisations: {none: {}}}) { totalCount } }",
			"{ people(where: {name: {contains: \"丽\"}}) { totalCount } }",
			"{ people { aggregate { age { avg } } groups(by: [{sex: VALUE}]) { aggregate { count } } } }",
			"{ people(first: 20, orderBy: [{age: DESC}]) { nodes { name } } }" })
	void everyAnswerTellsAboutWhatItCosts(String query, @Autowired Driver driver) {
		statements.drain();
		JsonNode answer = requests.answer(Map.of("query", query));
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		long hits = DatabaseHits.of(driver, statements.drain().getLast());
		assertThat(answer.at("/extensions/cost/requested").asLong(-1)).as("measured %d", hits)
			.isBetween(hits / 6, 6 * hits + 20);
	}

	@Test
	void whatIsNotAskedOfTheGraphCostsNothing() {
		assertThat(requests.answer(Map.of("query", "{ __typename }")).at("/extensions/cost/requested").asLong(-1))
			.isZero();
	}

	@Test
	void severalTypesAreToldAndNoneThroughAnother() {
		JsonNode data = requests
			.data("""
					{ a: __type(name: "Village") { name fields { name } } b: __type(name: "Person") { fields { name } } }""");
		assertThat(data.at("/a/fields").size()).isPositive();
		assertThat(data.at("/b/fields").size()).isPositive();
		assertThat(requests.code("{ __schema { types { fields { type { fields { name } } } } } }"))
			.isEqualTo("BAD_REQUEST");
		assertThat(requests.code("{ __schema { queryType { name } } again: __schema { queryType { name } } }"))
			.isEqualTo("BAD_REQUEST");
	}

	/** From each village to all of its subdistrict, and on from each of these. */
	@Test
	void theCostOfARequestIsLimited() {
		assertTooCostly("villages(first: 1000) { nodes { " + "subdistrict { villages(first: 1000) { nodes { ".repeat(5)
				+ "id" + " } } }".repeat(5) + " } }", 1);
	}

	@Test
	void whatEachRootFieldMayCostAllOfThemTogetherMayNot() {
		String field = "people(where: {holdings: {some: {post: {title: {contains: \"x\"}}}}}) { aggregate { count } }";
		assertThat(requests.answer(Map.of("query", "{ a: " + field + " }")).has("errors")).isFalse();
		assertTooCostly(field, 350);
	}

	private void assertTooCostly(String field, int times) {
		var query = new StringBuilder("{");
		for (int number = 0; number < times; number++) {
			query.append(" f%d: %s".formatted(number, field));
		}
		statements.drain();
		JsonNode answer = requests.answer(Map.of("query", query.append(" }").toString()));
		JsonNode error = answer.path("errors").get(0);
		assertThat(statements.drain()).isEmpty();
		assertThat(answer.has("extensions")).isFalse();
		assertThat(error.at("/extensions/code").asString()).isEqualTo("QUERY_TOO_COSTLY");
		long cost = error.at("/extensions/cost").asLong();
		long limit = error.at("/extensions/limit").asLong();
		assertThat(cost).isGreaterThan(limit);
		assertThat(limit).isEqualTo(30_000_000);
		assertThat(error.path("message").asString()).contains(String.valueOf(cost), String.valueOf(limit));
	}

	/** A few lines that are 2^40 fields, and a row that validation does not come to the end of. */
	@ParameterizedTest
	@CsvSource({ "40, ...f%2$d ...f%2$d", "1000, ...f%2$d", "40, a: __typename ... on Query { ...f%2$d } ...f%2$d" })
	void fragmentsAreCountedWhereverTheyAreSpread(int count, String next) {
		var document = new StringBuilder("{ ...f0 } fragment f" + count + " on Query { __typename }");
		for (int number = 0; number < count; number++) {
			document.append((" fragment f%1$d on Query { " + next + " }").formatted(number, number + 1));
		}
		JsonNode error = requests.error(document.toString());
		assertThat(error.at("/extensions/code").asString()).isEqualTo("REQUEST_TOO_LARGE");
		assertThat(error.path("message").asString()).contains("10000 fields", "100 levels");
	}

	@Test
	void aFragmentInManyPlacesIsAnswered() {
		JsonNode data = requests.data("{ " + "...f ".repeat(1000) + "} fragment f on Query { village: place(id: "
				+ "\"370112013228\") { ...g } } fragment g on Place { id name }");
		assertThat(data.at("/village/name").asString()).isEqualTo("芦南村");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UNWIND range(1, 100000000000) AS n RETURN count(n % 7)",
			"MATCH (a:Entity), (b:Entity), (c:Entity) WHERE a.id + b.id + c.id = '' RETURN count(*)" })
	void aStatementThatTakesTooLongIsStopped(String text, @Autowired Graph graph, @Autowired Driver driver) {
		var fast = new Query("RETURN 1");
		assertThatExceptionOfType(Neo4jException.class)
			.isThrownBy(() -> graph.read(List.of(fast, new Query(text), fast), Duration.ofMillis(10)))
			.satisfies(failed -> {
				assertThat(Errors.database(failed).getExtensions()).containsEntry("code", "STATEMENT_TIMED_OUT");
				assertThat(Errors.database(failed).getMessage()).doesNotContain("Neo", "ransaction");
			});
		assertThat(running(driver, text)).isEmpty();
	}

	@Test
	void aStatementForWhichNobodyWaitsIsStopped(@Autowired Graph graph, @Autowired Driver driver) {
		String text = "UNWIND range(1, 100000000000) AS abandoned RETURN count(abandoned % 7)";
		assertThatExceptionOfType(ReadAbandonedException.class)
			.isThrownBy(() -> graph.read(List.of(new Query(text)), Duration.ofMinutes(5), () -> true));
		assertThatExceptionOfType(ReadAbandonedException.class).isThrownBy(
				() -> graph.read(List.of(new Query("RETURN 1"), new Query(text)), Duration.ofMinutes(5), () -> true));
		assertThat(running(driver, "abandoned")).isEmpty();
	}

	/** As many statements as take half a minute, and each a moment: the database does not stop while it plans one. */
	@ParameterizedTest
	@ValueSource(strings = { "", "{\"query\": \"{ villages(first: 1) { totalCount } }\"}" })
	void whoHasGoneIsNotWorkedFor(String before, @Autowired Driver driver) throws IOException {
		String people = "p%d: people(where: {name: {contains: \\\"x\\\"}}) { aggregate { age { avg } } } ";
		String body = IntStream.range(0, 300)
			.mapToObj(people::formatted)
			.collect(Collectors.joining("", "{\"query\": \"{ ", "}\"}"));
		URI address = URI.create(requests.address());
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			if (!before.isEmpty()) {
				post(socket, before);
				until(30, () -> available(socket) > 0);
				socket.getInputStream().skipNBytes(available(socket));
			}
			post(socket, body);
			until(30, () -> !running(driver, "CONTAINS $p").isEmpty());
			assertThat(available(socket)).isZero();
		}
		until(5, () -> running(driver, "CONTAINS $p").isEmpty());
	}

	private void post(Socket socket, String body) throws IOException {
		socket.getOutputStream()
			.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + requests.token()
					+ "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
				.getBytes(StandardCharsets.UTF_8));
	}

	private static int available(Socket socket) {
		try {
			return socket.getInputStream().available();
		}
		catch (IOException closed) {
			throw new UncheckedIOException(closed);
		}
	}

	/** Asks the database again and again, which takes a while each time. */
	private static void until(int seconds, BooleanSupplier reached) {
		long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
		while (!reached.getAsBoolean()) {
			assertThat(System.nanoTime()).as("after %d s", seconds).isLessThan(end);
		}
	}

	@Test
	void aStatementThatFailsLeavesNoTransaction(@Autowired Graph graph, @Autowired Driver driver) {
		List<Query> failing = List.of(new Query("RETURN 1 AS beforeTheFailure"), new Query("RETURN 1 / 0"));
		assertThatExceptionOfType(Neo4jException.class).isThrownBy(() -> graph.read(failing, Duration.ofSeconds(10)));
		List<Query> manyRows = List.of(new Query("UNWIND range(1, 1000000) AS manyRows RETURN manyRows"));
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> graph.read(manyRows, Duration.ofSeconds(10)));
		assertThat(running(driver, "beforeTheFailure")).isEmpty();
		assertThat(running(driver, "1 / 0")).isEmpty();
		assertThat(running(driver, "manyRows")).isEmpty();
	}

	private static List<String> running(Driver driver, String text) {
		return driver
			.executableQuery(
					"SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $text RETURN currentQuery")
			.withParameters(Map.of("text", text))
			.execute()
			.records()
			.stream()
			.map(record -> record.get(0).asString())
			.toList();
	}

	/** The database would plan them for long, and nothing stops that. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					people(where: {AND: [$]}) { totalCount } | {name: {contains: "#"}}                                  | 200 | 700
					people(where: {OR: [$]}) { totalCount }  | {name: {contains: "#"}}                                  | 200 | 700
					people(where: {AND: [$]}) { totalCount } | {mentorships: {some: {mentee: {name: {contains: "#"}}}}} | 8   | 80
					""")
	void conditionsCostWhatItTakesToPlanThem(String field, String condition, int some, int many) {
		JsonNode planned = conditions(field, condition, some);
		assertThat(planned.has("errors")).as("%s", planned).isFalse();
		assertThat(planned.at("/extensions/cost/requested").asLong()).isGreaterThanOrEqualTo(120L * 100 * 100);
		JsonNode refused = conditions(field, condition, many).at("/errors/0/extensions");
		assertThat(refused.path("code").asString()).isEqualTo("QUERY_TOO_COSTLY");
	}

	private JsonNode conditions(String field, String condition, int count) {
		String all = IntStream.range(0, count)
			.mapToObj(number -> condition.replace("#", String.valueOf(number)))
			.collect(Collectors.joining(" "));
		return requests.answer(Map.of("query", "{ " + field.replace("$", all) + " }"));
	}

}
