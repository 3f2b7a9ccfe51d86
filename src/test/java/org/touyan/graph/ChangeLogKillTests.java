package org.touyan.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.touyan.Proof;

import static org.assertj.core.api.Assertions.assertThat;

/** Records that somebody was told are written are there after a kill, and the chain with them. */
@Tag("soak")
class ChangeLogKillTests {

	private static final Keys KEYS = Keys.of(new byte[32]);

	private static final String KEY = "A".repeat(43) + "=";

	@Test
	void aKillLosesNothingThatWasAcknowledged(@TempDir Path folder) throws IOException, InterruptedException {
		long seed = Proof.seed("kills.seed");
		Random random = new Random(seed);
		Set<String> acknowledged = new HashSet<>();
		for (int round = 1; round <= 5; round++) {
			int lines = 1 + random.nextInt(3_000);
			System.out.printf("seed %d, kill %d after %d records%n", seed, round, lines);
			append(folder, lines, acknowledged);
			try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(folder, Storage.elsewhere());
					Driver driver = GraphDatabase.driver(neo4j.getUri(), neo4j.getAuthToken())) {
				Verdict verdict = new Verification(driver, new Chain(KEYS)).verify(null);
				assertThat(verdict.fault()).isNull();
				assertThat(written(driver)).containsAll(acknowledged);
			}
		}
	}

	/** Lets a process append until it has acknowledged so many, kills it, and adds what else it has acknowledged. */
	private static void append(Path folder, int lines, Set<String> acknowledged)
			throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
				"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
				"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-Xmx1g", "-cp", System.getProperty("java.class.path"),
				Appending.class.getName(), folder.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (var output = process.inputReader()) {
			int read = 0;
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				// The kill may have cut the last line.
				if (line.endsWith(".")) {
					acknowledged.add(line);
				}
				if (++read == lines) {
					// Not by the process itself, which would close what it has printed as well.
					process.toHandle().destroyForcibly();
				}
			}
			assertThat(read).isGreaterThanOrEqualTo(lines);
		}
		process.waitFor();
	}

	private static List<String> written(Driver driver) {
		return driver.executableQuery("MATCH (c:Change) RETURN c.act AS act")
			.execute()
			.records()
			.stream()
			.map(row -> row.get("act").asString())
			.toList();
	}

	/** Appends from many threads and prints what is written, until it is killed. */
	static final class Appending {

		private Appending() {
		}

		@SuppressWarnings("resource")
		public static void main(String[] arguments) {
			EmbeddedNeo4j neo4j = new EmbeddedNeo4j(Path.of(arguments[0]), Storage.elsewhere());
			Driver driver = GraphDatabase.driver(neo4j.getUri(), neo4j.getAuthToken());
			new GraphMigrations(driver, neo4j, "classpath:cypher/migrations").apply();
			StoreKeys.open(driver, KEY, Path.of("none"));
			ChangeLog changes = new ChangeLog(driver, new ChangeStore(new Chain(KEYS)), Storage.elsewhere(),
					Clock.systemUTC());
			AtomicLong number = new AtomicLong(System.nanoTime());
			var writers = Executors.newFixedThreadPool(8);
			for (int writer = 0; writer < 8; writer++) {
				writers.execute(() -> {
					while (true) {
						String act = "ACT" + number.incrementAndGet() + ".";
						changes.append(new Change("actor", act, null, null));
						System.out.println(act);
					}
				});
			}
		}

	}

}
