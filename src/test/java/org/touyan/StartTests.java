package org.touyan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.internal.security.InternalAuthToken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/** The service starts with nothing configured, survives being killed, and says plainly why it cannot start. */
@TouyanTest
class StartTests {

	private static final String READY = "Store ";

	private static final String COUNTS = "{ villages { totalCount } people { totalCount } organisations { totalCount } "
			+ "mentorships { totalCount } reserveOfficials { totalCount } alliances { totalCount } products { totalCount } }";

	private final GraphQlRequests requests;

	private final Neo4jConnectionDetails connection;

	StartTests(@Autowired GraphQlRequests requests, @Autowired Neo4jConnectionDetails connection) {
		this.requests = requests;
		this.connection = connection;
	}

	@Test
	void aServiceKilledWhileItLoadsComesUpWhole(@TempDir Path folder) {
		ServiceProcess killed = ServiceProcess.start(folder, Map.of());
		assertThat(killed.readUntil("Sample: 20 %")).isNotNull();
		killed.kill();
		assertComesUpWhole(folder);
		assertLoadsNothingTwice(folder);
	}

	@Test
	@Tag("soak")
	void aServiceKilledAtAnyMomentComesUpWhole(@TempDir Path folder) throws InterruptedException {
		long seed = System.nanoTime();
		var random = new Random(seed);
		for (int round = 1; round <= 20; round++) {
			ServiceProcess killed = ServiceProcess.start(folder, Map.of());
			// Odd rounds hit the opening of the store, even ones the load as well.
			long millis = random.nextLong(200, round % 2 == 1 ? 12_000 : 40_000);
			Thread.sleep(millis);
			killed.kill();
			System.out.printf("seed %d, kill %d after %d ms%n", seed, round, millis);
		}
		assertComesUpWhole(folder);
		assertLoadsNothingTwice(folder);
	}

	@Test
	@Tag("soak")
	void aServiceKilledAtEveryTenthOfTheLoadComesUpWhole(@TempDir Path folder) {
		int kills = 0;
		boolean loading = true;
		while (loading) {
			ServiceProcess killed = ServiceProcess.start(folder, Map.of());
			String line = killed.readUntil("Sample: ", READY);
			loading = line != null && line.contains("Sample: ") && !line.contains("100 %");
			killed.kill();
			System.out.printf("kill %d after \"%s\"%n", ++kills, line);
		}
		assertThat(kills).isGreaterThan(5);
		assertComesUpWhole(folder);
		assertLoadsNothingTwice(folder);
	}

	private void assertComesUpWhole(Path folder) {
		try (ServiceProcess started = ServiceProcess.start(folder, Map.of())) {
			assertThat(started.readUntil(READY)).as("%s", started.lines()).contains(folder.resolve("data").toString());
			assertThat(ask(started, COUNTS)).isEqualTo("{\"data\":" + requests.data(COUNTS) + "}");
			assertThat(started.lines()).allMatch(line -> line.contains("INFO"));
		}
	}

	private static void assertLoadsNothingTwice(Path folder) {
		try (ServiceProcess again = ServiceProcess.start(folder, Map.of())) {
			assertThat(again.readUntil(READY)).isNotNull();
			assertThat(again.lines()).hasSize(4).noneMatch(line -> line.contains("ample"));
		}
	}

	@Test
	void aServerElsewhereIsUsedAndNothingIsStartedInside(@TempDir Path folder) {
		try (ServiceProcess started = ServiceProcess.start(folder, server(password()))) {
			assertThat(started.readUntil(READY)).as("%s", started.lines()).contains(connection.getUri().toString());
			assertThat(ask(started, COUNTS)).isEqualTo("{\"data\":" + requests.data(COUNTS) + "}");
		}
		assertThat(folder).isEmptyDirectory();
	}

	@Test
	void aServerThatRefusesThePasswordIsSaidInOneLine(@TempDir Path folder) {
		assertFailsWith(folder, server("wrong"), "refuses the user name or password");
	}

	@Test
	void aServerThatIsNotThereIsSaidInOneLine(@TempDir Path folder) {
		assertFailsWith(folder, Map.of("SPRING_NEO4J_URI", "bolt://127.0.0.1:1"),
				"The database at bolt://127.0.0.1:1 cannot be used");
	}

	@Test
	void aStoreInUseIsSaidInOneLine(@TempDir Path folder) {
		try (ServiceProcess first = ServiceProcess.start(folder, Map.of("TOUYAN_SAMPLE_LOAD", "false"))) {
			assertThat(first.readUntil(READY)).isNotNull();
			assertFailsWith(folder, Map.of(), "is in use by another process");
		}
	}

	@Test
	void registeredDocumentsThatAreNotValidAreSaidInOneLine(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("bad.graphql"), "{ villages { height } }");
		var environment = new HashMap<>(server(password()));
		environment.put("TOUYAN_API_DOCUMENTS", folder.toString());
		assertFailsWith(folder, environment, "bad.graphql");
	}

	@Test
	void aServiceForRegisteredDocumentsOnlyAnswersNoOthers(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("counts.graphql"), COUNTS + "\n");
		var environment = new HashMap<>(server(password()));
		environment.put("TOUYAN_API_DOCUMENTS", folder.toString());
		environment.put("TOUYAN_API_REGISTEREDDOCUMENTSONLY", "true");
		try (ServiceProcess started = ServiceProcess.start(folder, environment)) {
			assertThat(started.readUntil(READY)).as("%s", started.lines()).isNotNull();
			assertThat(ask(started, COUNTS)).isEqualTo("{\"data\":" + requests.data(COUNTS) + "}");
			assertThat(ask(started, "{ villages { totalCount } }")).contains("\"code\":\"DOCUMENT_NOT_REGISTERED\"");
		}
	}

	private static void assertFailsWith(Path folder, Map<String, String> environment, String reason) {
		try (ServiceProcess failing = ServiceProcess.start(folder, environment)) {
			assertThat(failing.exitCode()).isNotZero();
			List<String> lines = failing.lines();
			assertThat(lines).hasSize(1);
			assertThat(lines.getFirst()).contains("Touyan did not start.", reason);
		}
	}

	private Map<String, String> server(String password) {
		return Map.of("SPRING_NEO4J_URI", connection.getUri().toString(), "SPRING_NEO4J_AUTHENTICATION_USERNAME",
				"neo4j", "SPRING_NEO4J_AUTHENTICATION_PASSWORD", password);
	}

	private String password() {
		Map<String, Value> token = ((InternalAuthToken) connection.getAuthToken()).toMap();
		return token.getOrDefault("credentials", Values.value("")).asString();
	}

	private static String ask(ServiceProcess service, String query) {
		String api = service.lines()
			.stream()
			.filter(line -> line.contains("/graphql"))
			.map(line -> line.substring(line.indexOf("http")))
			.findFirst()
			.orElseThrow();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client
				.send(HttpRequest.newBuilder(URI.create(api))
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString("{\"query\": \"" + query + "\"}"))
					.build(), BodyHandlers.ofString())
				.body();
		}
		catch (IOException | InterruptedException failure) {
			throw new IllegalStateException(failure);
		}
	}

}
