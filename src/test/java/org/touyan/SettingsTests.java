package org.touyan;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/** Settings of the service do what the README says of them. */
@TouyanTest
class SettingsTests {

	/** Looks at every village of every subdistrict of every village, and so on, for what none of them has. */
	private static final String ENDLESS = "{ villages(where: {" + "subdistrict: {villages: {some: {".repeat(4)
			+ "alliances: {count: {gt: 1000}}" + "}}}".repeat(4) + "}) { totalCount } }";

	private final Driver driver;

	private final Neo4jConnectionDetails connection;

	SettingsTests(@Autowired Driver driver, @Autowired Neo4jConnectionDetails connection) {
		this.driver = driver;
		this.connection = connection;
	}

	@Test
	void limitsAreThoseThatAreSet(@TempDir Path folder) {
		var environment = new HashMap<>(ServiceProcess.server(connection));
		environment.put("TOUYAN_API_MAXIMUMDEPTH", "1");
		environment.put("TOUYAN_API_MAXIMUMCOST", "200");
		environment.put("TOUYAN_ACCESS_COSTPERMINUTE", "300");
		environment.put("TOUYAN_API_EXPLAIN", "false");
		try (ServiceProcess started = start(folder, environment)) {
			assertThat(started.ask("{ villages(first: 10) { nodes { id } } }")).contains("\"maximum\":300",
					"\"restorePerSecond\":5");
			assertThat(started.ask("{ villages(first: 300) { nodes { id } } }")).contains("QUERY_TOO_COSTLY");
			assertThat(started.ask("{ villages(first: 1) { nodes { subdistrict { id } } } }"))
				.contains("QUERY_TOO_DEEP");
			assertThat(started.post("{\"query\": \"{ __typename }\", \"extensions\": {\"explain\": true}}"))
				.contains("\"code\":\"EXPLAIN_NOT_ALLOWED\"")
				.doesNotContain("data");
			assertThat(started.ask("{ __schema { types { fields { args { name } } } } }")).doesNotContain("errors");
			assertWaits(started);
		}
	}

	/** Until what was spent is there again. */
	private static void assertWaits(ServiceProcess service) {
		String query = "{\"query\": \"{ villages(first: 40) { nodes { id } } }\"}";
		HttpResponse<String> answer = send(service, query);
		for (int times = 0; times < 10 && answer.statusCode() == 200; times++) {
			answer = send(service, query);
		}
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.body()).contains("RATE_LIMITED", "\"available\":", "\"retryAfter\":")
			.doesNotContain("\"data\"");
		assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
	}

	private static HttpResponse<String> send(ServiceProcess service, String body) {
		return service.send("/graphql",
				request -> request.header("Content-Type", "application/json")
					.header("Authorization", "Bearer " + ServiceProcess.issuer().everything())
					.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	@Test
	@ResourceLock(FirstCounts.LOCK)
	void whatTakesTooLongIsStoppedAndSoIsWhatNobodyWaitsFor(@TempDir Path folder) throws IOException {
		var environment = new HashMap<>(ServiceProcess.server(connection));
		environment.put("TOUYAN_API_MAXIMUMDEPTH", "100");
		environment.put("TOUYAN_API_MAXIMUMCOST", String.valueOf(Long.MAX_VALUE));
		environment.put("TOUYAN_API_STATEMENTTIMEOUT", "2s");
		try (ServiceProcess started = start(folder, environment)) {
			assertThat(started.ask(ENDLESS)).contains("\"code\":\"STATEMENT_TIMED_OUT\"")
				.doesNotContain("Neo.", "org.");
			assertThat(running()).isEmpty();
			askAndGoAway(started);
			assertThat(started.ask("{ villages { totalCount } }")).contains("520");
		}
		assertThat(running()).isEmpty();
	}

	private void askAndGoAway(ServiceProcess service) throws IOException {
		String body = "{\"query\": \"" + ENDLESS + "\"}";
		try (var socket = new Socket(service.api().getHost(), service.api().getPort())) {
			socket.getOutputStream()
				.write("""
						POST /graphql HTTP/1.1\r
						Host: localhost\r
						Content-Type: application/json\r
						Authorization: Bearer %s\r
						Content-Length: %d\r
						\r
						%s""".formatted(ServiceProcess.issuer().everything(), body.length(), body)
					.getBytes(StandardCharsets.US_ASCII));
			Awaitility.await().until(this::running, running -> !running.isEmpty());
		}
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::running, List::isEmpty);
	}

	private static ServiceProcess start(Path folder, Map<String, String> environment) {
		ServiceProcess started = ServiceProcess.start(folder, environment);
		assertThat(started.readUntil("Store ")).as("%s", started.lines()).isNotNull();
		return started;
	}

	/** Other services' reads that the database is at. */
	private List<String> running() {
		return driver
			.executableQuery(
					"SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $text RETURN currentQuery")
			.withParameters(Map.of("text", "Village"))
			.execute()
			.records()
			.stream()
			.map(row -> row.get(0).asString())
			.toList();
	}

}
