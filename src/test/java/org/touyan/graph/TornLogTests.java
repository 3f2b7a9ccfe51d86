package org.touyan.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.util.FileSystemUtils;

import org.touyan.Proof;

import static org.assertj.core.api.Assertions.assertThat;

/** A database whose log ends in the midst of a record opens with all that was acknowledged before it. */
@Execution(ExecutionMode.CONCURRENT)
class TornLogTests {

	private static final int CHANGES = 12;

	/** The store of a service that was killed. */
	@TempDir
	private static Path killed;

	/** Where the log ended after each of the changes. */
	private static final List<Integer> ENDS = new ArrayList<>();

	/** What is on the disk behind the place up to which the record was written. */
	enum Behind {

		NOTHING {
			@Override
			byte[] tear(byte[] whole, int at, Random random) {
				return Arrays.copyOf(Arrays.copyOf(whole, at), whole.length);
			}
		},
		/** Read as the length of a text, some two billion bytes. */
		A_HUGE_LENGTH {
			@Override
			byte[] tear(byte[] whole, int at, Random random) {
				byte[] torn = NOTHING.tear(whole, at, random);
				Arrays.fill(torn, at, Math.min(at + 200_000, torn.length), (byte) 0x7f);
				return torn;
			}
		},
		/** As when a buffer is written in part, and then once more from its beginning. */
		WHAT_WAS_WRITTEN_BEFORE {
			@Override
			byte[] tear(byte[] whole, int at, Random random) {
				byte[] torn = NOTHING.tear(whole, at, random);
				int from = at - random.nextInt(at / 2);
				System.arraycopy(whole, from, torn, at, Math.min(at - from + 100_000, torn.length - at));
				return torn;
			}
		};

		abstract byte[] tear(byte[] whole, int at, Random random);

	}

	@BeforeAll
	static void writeAndKill(@TempDir Path store) throws IOException {
		try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(store, Storage.elsewhere()); Driver driver = driver(neo4j)) {
			new GraphMigrations(driver, neo4j, "classpath:cypher/migrations").apply();
			StoreKeys.open(driver, "A".repeat(43) + "=", Path.of("none"));
			ChangeStore changeStore = new ChangeStore(new Chain(Keys.of(new byte[32])));
			ChangeLog changes = new ChangeLog(driver, changeStore, Storage.elsewhere(), Clock.systemUTC());
			for (int number = 0; number < CHANGES; number++) {
				changes.append(new Change("li", "ACT" + number, null, "x".repeat(100_000)));
				ENDS.add(end(Files.readAllBytes(log(store))));
			}
			FileSystemUtils.copyRecursively(store, killed);
			changes.close();
		}
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "WHAT_WAS_WRITTEN_BEFORE") // the database waits for half a minute there
	void aTornRecordIsCutOff(Behind behind, @TempDir Path store) throws IOException {
		tearAndOpen(store, behind, ENDS.get(8) + 60_000, new Random(1));
		try (Stream<Path> kept = Files.walk(store)) {
			assertThat(kept).anyMatch(file -> file.getFileName().toString().startsWith("corrupted-neostore"));
		}
	}

	@Test
	@Tag("soak")
	void aRecordTornAnywhereIsCutOff(@TempDir Path folder) throws IOException {
		long seed = Proof.seed("torn.seed");
		var random = new Random(seed);
		for (int moment = 0; moment < 60; moment++) {
			Behind behind = Behind.values()[moment % Behind.values().length];
			int at = random.nextInt(ENDS.getFirst(), ENDS.getLast());
			System.out.printf("seed %d, moment %d: %s at %d%n", seed, moment, behind, at);
			Path store = folder.resolve("store" + moment);
			tearAndOpen(store, behind, at, random);
			FileSystemUtils.deleteRecursively(store);
		}
	}

	private static void tearAndOpen(Path store, Behind behind, int at, Random random) throws IOException {
		FileSystemUtils.copyRecursively(killed, store);
		Files.write(log(store), behind.tear(Files.readAllBytes(log(store)), at, random));
		long whole = ENDS.stream().filter(end -> end <= at).count();
		for (int start = 0; start < 2; start++) {
			try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(store, Storage.elsewhere()); Driver driver = driver(neo4j)) {
				assertThat(driver.executableQuery("MATCH (c:Change) RETURN count(c) AS changes")
					.execute()
					.records()
					.getFirst()
					.get("changes")
					.asLong()).isEqualTo(whole);
			}
		}
	}

	/** Space for more than what is written is taken beforehand. */
	private static int end(byte[] log) {
		int end = log.length;
		while (log[end - 1] == 0) {
			end--;
		}
		return end;
	}

	private static Path log(Path store) {
		return store.resolve("data/transactions/neo4j/neostore.transaction.db.0");
	}

	private static Driver driver(EmbeddedNeo4j neo4j) {
		return GraphDatabase.driver(neo4j.getUri(), neo4j.getAuthToken());
	}

}
