package org.touyan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** The service starts with nothing configured, survives being killed, and says plainly why it cannot start. */
@TouyanTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = FirstCounts.LOCK, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
@Order(5)
class StartTests {

	private static final String READY = "Store ";

	private final FirstCounts counts;

	private final Neo4jConnectionDetails connection;

	StartTests(@Autowired FirstCounts counts, @Autowired Neo4jConnectionDetails connection) {
		this.counts = counts;
		this.connection = connection;
	}

	/** That what is missing is loaded is proved by SampleResumeTests with every build. */
	@Test
	@Tag("soak")
	void aServiceKilledWhileItLoadsGoesOnWithWhatIsMissing(@TempDir Path folder) {
		ServiceProcess killed = ServiceProcess.start(folder, Map.of());
		assertThat(killed.readUntil("Sample: 10 %")).as("%s", killed.lines()).isNotNull();
		assertThat(folder.resolve("data/making")).doesNotExist();
		killed.kill();
		ServiceProcess again = ServiceProcess.start(folder, Map.of());
		assertThat(again.readUntil("Sample: ")).as("%s", again.lines()).contains("Sample: 20 %");
		again.kill();
	}

	@ParameterizedTest
	@ValueSource(strings = { "neo4j", "system" })
	@Tag("soak")
	void aServiceKilledWhileItMakesItsStoreComesUp(String database, @TempDir Path folder) {
		killWhileItMakes(database, folder);
		try (ServiceProcess started = ServiceProcess.start(folder, Map.of("TOUYAN_SAMPLE_LOAD", "false"))) {
			assertThat(started.readUntil(READY)).as("%s", started.lines()).isNotNull();
		}
		assertThat(folder.resolve("data/making")).doesNotExist();
	}

	private static void killWhileItMakes(String database, Path folder) {
		ServiceProcess killed = ServiceProcess.start(folder, Map.of());
		// From then until its first log is there the database cannot be opened again.
		Path last = folder.resolve("data/making/data/databases/" + database + "/neostore.indexstats.db");
		while (killed.runs() && Files.notExists(last)) {
			Thread.onSpinWait();
		}
		killed.kill();
		assertThat(last).exists();
	}

	@Test
	@Tag("soak")
	void aServiceKilledAtAnyMomentComesUpWhole(@TempDir Path folder) throws InterruptedException {
		long seed = Proof.seed("kills.seed");
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
			assertThat(started.ask(FirstCounts.QUERY)).startsWith("{\"data\":" + counts.data());
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
	void aServerThatRefusesThePasswordIsSaidInOneLine(@TempDir Path folder) {
		var environment = new HashMap<>(ServiceProcess.server(connection));
		environment.put("SPRING_NEO4J_AUTHENTICATION_PASSWORD", "wrong");
		assertFailsWith(folder, environment, "refuses the user name or password");
	}

	@Test
	void aServerThatIsNotThereIsSaidInOneLine(@TempDir Path folder) {
		assertFailsWith(folder, Map.of("SPRING_NEO4J_URI", "bolt://127.0.0.1:1"),
				"The database at bolt://127.0.0.1:1 cannot be used");
	}

	@Test
	void aStoreInUseIsSaidInOneLine(@Autowired Environment environment, @TempDir Path folder) {
		Skips.unless(!TestDatabase.isContainer(), "the tests' database is in a container, and no store is in use.");
		Path store = Path.of(environment.getRequiredProperty("touyan.data")).toAbsolutePath();
		assertFailsWith(folder, Map.of("TOUYAN_DATA", store.toString()), "is in use by another process");
	}

	@Test
	void registeredDocumentsThatAreNotValidAreSaidInOneLine(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("bad.graphql"), "{ villages { height } }");
		var environment = new HashMap<>(ServiceProcess.server(connection));
		environment.put("TOUYAN_API_DOCUMENTS", folder.toString());
		assertFailsWith(folder, environment, "bad.graphql");
	}

	@Test
	void anSdlThatCannotBeUsedIsSaidWithEachMistakeInALine(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("films.graphqls"), """
				type Query { films: [Film!]! }
				type Film @node {
				  id: ID!
				  title: Strng!
				  next: Film
				}
				""");
		var environment = new HashMap<>(ServiceProcess.server(connection));
		environment.put("SPRING_GRAPHQL_SCHEMA_LOCATIONS", "file:" + folder + "/");
		environment.put("TOUYAN_DISTRICT", "false");
		try (ServiceProcess started = ServiceProcess.start(folder, environment)) {
			assertThat(started.exitCode()).isEqualTo(1);
			assertThat(started.lines()).satisfiesExactly(
					line -> assertThat(line).endsWith("Touyan did not start. The SDL cannot be used:"),
					line -> assertThat(line).isEqualTo("- films.graphqls:4: There is no type Strng."),
					line -> assertThat(line).isEqualTo("- films.graphqls:5: Film.next cannot be mapped: it returns the "
							+ "node type Film without @relationship."));
		}
	}

	@Test
	void aServerElsewhereIsUsedAndNothingIsStartedInside(@TempDir Path folder, @TempDir Path documents)
			throws IOException {
		Files.writeString(documents.resolve("counts.graphql"), FirstCounts.QUERY + "\n");
		var environment = new HashMap<>(ServiceProcess.server(connection));
		environment.put("TOUYAN_API_DOCUMENTS", documents.toString());
		environment.put("TOUYAN_API_REGISTEREDDOCUMENTSONLY", "true");
		try (ServiceProcess started = ServiceProcess.start(folder, environment)) {
			assertThat(started.readUntil(READY)).as("%s", started.lines()).contains(connection.getUri().toString());
			assertThat(started.ask(FirstCounts.QUERY)).startsWith("{\"data\":" + counts.data());
			assertThat(started.ask("{ villages { totalCount } }")).contains("\"code\":\"DOCUMENT_NOT_REGISTERED\"");
		}
		assertThat(folder).isEmptyDirectory();
	}

	private static void assertFailsWith(Path folder, Map<String, String> environment, String reason) {
		try (ServiceProcess failing = ServiceProcess.start(folder, environment)) {
			assertThat(failing.exitCode()).isNotZero();
			// Where the log ends is said by a service whose database has been written to.
			List<String> lines = failing.lines()
				.stream()
				.filter(line -> !line.contains("The change log ends with"))
				.toList();
			assertThat(lines).hasSize(1);
			assertThat(lines.getFirst()).contains("Touyan did not start.", reason);
		}
	}

}
