package org.touyan.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Query;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.util.FileSystemUtils;

import org.touyan.Proof;
import org.touyan.SmallDisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A disk that fills up costs nothing that anybody was told is written, and nothing but writing while it is full. */
@Execution(ExecutionMode.CONCURRENT)
class FullDiskTests {

	private static final Keys KEYS = Keys.of(new byte[32]);

	private static final String KEY = "A".repeat(43) + "=";

	private static final int MEGABYTE = 1 << 20;

	@TempDir
	private static Path made;

	@BeforeAll
	static void makeAStore() {
		try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(made, Storage.elsewhere()); Driver driver = driver(neo4j)) {
			new GraphMigrations(driver, neo4j, "classpath:cypher/migrations").apply();
			StoreKeys.open(driver, KEY, Path.of("none"));
		}
	}

	@Test
	void whileLittleIsFreeNothingIsWrittenAndEverythingRead() throws IOException {
		try (SmallDisk disk = SmallDisk.mount(200)) {
			FileSystemUtils.copyRecursively(made, disk.folder().resolve("data"));
			Storage storage = Storage.of(disk.folder().resolve("data"), 32 * MEGABYTE);
			try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(disk.folder().resolve("data"), storage);
					Driver driver = driver(neo4j)) {
				ChangeLog changes = changes(driver, storage);
				changes.append(new Change("li", "BEFORE", null, null));
				disk.fill(0);
				assertThat(storage.isLow()).isTrue();
				for (int number = 0; number < 100; number++) {
					assertThatExceptionOfType(StorageFullException.class)
						.isThrownBy(() -> changes.append(new Change("li", "MEANWHILE", null, null)));
					assertThat(new Graph(driver, "").read(List.of(new Query("MATCH (c:Change) RETURN count(c)")),
							Duration.ofSeconds(10)))
						.first()
						.hasToString("1");
				}
				disk.free();
				changes.append(new Change("li", "AFTER", null, null));
				assertThat(acts(driver)).containsExactly("BEFORE", "AFTER");
				changes.close();
			}
		}
	}

	/** What was written last is in memory and in the log only; to move it to the files would stop the database. */
	@Test
	void readsGoOnHoweverLongTheDiskIsFull() throws IOException {
		try (SmallDisk disk = SmallDisk.mount(200)) {
			Path store = disk.folder().resolve("data");
			FileSystemUtils.copyRecursively(made, store);
			Storage storage = Storage.of(store, 32 * MEGABYTE);
			try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(store, storage, Duration.ZERO);
					Driver driver = driver(neo4j)) {
				ChangeLog changes = changes(driver, storage);
				changes.append(new Change("li", "BEFORE", null, "x".repeat(MEGABYTE)));
				disk.fill(0);
				neo4j.look();
				neo4j.look();
				assertThat(acts(driver)).containsExactly("BEFORE");
				disk.free();
				neo4j.look();
				changes.append(new Change("li", "AFTER", null, null));
				assertThat(acts(driver)).containsExactly("BEFORE", "AFTER");
				changes.close();
			}
		}
	}

	@Test
	void nothingAcknowledgedIsLostWhereAnotherFillsTheDisk() throws Exception {
		fillAtMoments(1, 1);
	}

	@Test
	@Tag("soak")
	void nothingAcknowledgedIsLostAtTwentyMoments() throws Exception {
		fillAtMoments(20, Proof.seed("disk.seed"));
	}

	/** Without anything held back, as if another process filled the disk at once. */
	private static void fillAtMoments(int moments, long seed) throws Exception {
		Random random = new Random(seed);
		for (int moment = 1; moment <= moments; moment++) {
			// A new one each time: what a database that could not be closed holds of it is never free again.
			try (SmallDisk disk = SmallDisk.mount(200)) {
				Path store = disk.folder().resolve("data");
				FileSystemUtils.copyRecursively(made, store);
				Set<String> acknowledged = new HashSet<>();
				int left = random.nextInt(moment % 2 == 0 ? MEGABYTE : 20 * MEGABYTE);
				System.out.printf("seed %d, moment %d: %d bytes left, ", seed, moment, left);
				fillAndFree(disk, store, left, acknowledged);
				try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(store, Storage.elsewhere());
						Driver driver = driver(neo4j)) {
					assertThat(acts(driver)).containsAll(acknowledged);
					assertThat(new Verification(driver, new Chain(KEYS)).verify(null).fault()).isNull();
				}
			}
		}
	}

	private static void fillAndFree(SmallDisk disk, Path store, int left, Set<String> acknowledged) throws Exception {
		Storage storage = Storage.of(store, 1);
		try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(store, storage); Driver driver = driver(neo4j)) {
			ChangeLog changes = changes(driver, storage);
			disk.fill(left);
			String failure = "none";
			for (int number = 0; number < 400 && failure.equals("none"); number++) {
				failure = append(changes, acknowledged);
			}
			disk.free();
			int tries = 0;
			while (!append(changes, acknowledged).equals("none")) {
				assertThat(++tries).isLessThan(200);
				Thread.sleep(100);
			}
			System.out.printf("%d acknowledged, %s, went on after %d tries%n", acknowledged.size(), failure, tries);
			changes.close();
		}
	}

	private static String append(ChangeLog changes, Set<String> acknowledged) {
		String act = "ACT" + System.nanoTime();
		try {
			changes.append(new Change("li", act, null, "x".repeat(100_000)));
			acknowledged.add(act);
			return "none";
		}
		catch (Neo4jException failed) {
			return failed.toString();
		}
	}

	private static Driver driver(EmbeddedNeo4j neo4j) {
		return GraphDatabase.driver(neo4j.getUri(), neo4j.getAuthToken(),
				Config.builder().withMaxTransactionRetryTime(1, TimeUnit.SECONDS).build());
	}

	private static ChangeLog changes(Driver driver, Storage storage) {
		return new ChangeLog(driver, new ChangeStore(new Chain(KEYS)), storage, Clock.systemUTC());
	}

	private static List<String> acts(Driver driver) {
		return driver.executableQuery("MATCH (c:Change) RETURN c.act AS act ORDER BY c.seq")
			.execute()
			.records()
			.stream()
			.map(row -> row.get("act").asString())
			.toList();
	}

}
