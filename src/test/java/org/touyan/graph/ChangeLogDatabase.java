package org.touyan.graph;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** A database for tests that spoil the change log, which that of the other tests must not suffer. */
final class ChangeLogDatabase {

	private static final Path FOLDER = Path.of("target/test-data", UUID.randomUUID().toString()).toAbsolutePath();

	private static final EmbeddedNeo4j NEO4J = start();

	static final Driver DRIVER = GraphDatabase.driver(NEO4J.getUri(), NEO4J.getAuthToken());

	static final Keys KEYS = Keys.of(new byte[32]);

	static final Chain CHAIN = new Chain(KEYS);

	static {
		new GraphMigrations(DRIVER, NEO4J, "classpath:cypher/migrations").apply();
	}

	private ChangeLogDatabase() {
	}

	/** An empty log. */
	static ChangeLog empty(Clock clock) {
		run("MATCH (n) WHERE n:Change OR n:ChangeHead DETACH DELETE n", Map.of());
		StoreKeys.open(DRIVER, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", FOLDER.resolve("none"));
		return new ChangeLog(DRIVER, new ChangeStore(CHAIN), Storage.elsewhere(), clock);
	}

	/** The records in the order of their numbers. */
	static List<Map<String, Object>> records() {
		return DRIVER.executableQuery("MATCH (c:Change:Entity) RETURN c ORDER BY c.seq")
			.execute()
			.records()
			.stream()
			.map(row -> row.get("c").asMap())
			.toList();
	}

	static Verdict verify() {
		return new Verification(DRIVER, CHAIN).verify(null);
	}

	static List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
		return DRIVER.executableQuery(statement)
			.withParameters(parameters)
			.execute()
			.records()
			.stream()
			.map(row -> row.asMap())
			.toList();
	}

	private static EmbeddedNeo4j start() {
		EmbeddedNeo4j neo4j = new EmbeddedNeo4j(FOLDER, Storage.elsewhere());
		Runtime.getRuntime().addShutdownHook(new Thread(neo4j::close));
		return neo4j;
	}

}
