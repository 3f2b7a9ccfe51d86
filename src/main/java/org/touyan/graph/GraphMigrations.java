package org.touyan.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings the database to the state of the migrations. */
final class GraphMigrations {

	private final Driver driver;

	private final Neo4jConnectionDetails connection;

	private final String location;

	GraphMigrations(Driver driver, Neo4jConnectionDetails connection, String location) {
		this.driver = driver;
		this.connection = connection;
		this.location = location;
	}

	void apply() {
		connect();
		failing(() -> {
			if (connection instanceof EmbeddedNeo4j) {
				releaseLockOfKilledProcess();
			}
			return new Migrations(configuration(), driver).apply();
		});
	}

	/** A statement would be sent again and again to a server that is not there. */
	private void connect() {
		failing(() -> {
			driver.verifyConnectivity();
			return null;
		});
	}

	private <T extends @Nullable Object> T failing(Supplier<T> use) {
		try {
			return use.get();
		}
		catch (AuthenticationException refused) {
			throw unavailable("refuses the user name or password", refused);
		}
		catch (Neo4jException | MigrationsException failure) {
			throw unavailable("cannot be used: " + firstLine(failure), failure);
		}
	}

	/**
	 * Refuses a database that somebody else has filled, before anything is written into it.
	 * @throws GraphUnavailableException where it holds nodes, and never was this service's
	 */
	void refuseAnotherGraph() {
		connect();
		if (count("MATCH (n:__Neo4jMigration)") > 0) {
			return;
		}
		// The lock is all that a process leaves that is killed before its first migration.
		long nodes = count("MATCH (n) WHERE NOT n:__Neo4jMigrationsLock");
		if (nodes > 0) {
			throw new GraphUnavailableException(
					("The database at %s holds another graph (%d nodes), and nothing was written into it. Set"
							+ " TOUYAN_DISTRICT=false and your own SDL to answer for that, or name an empty database.")
						.formatted(connection.getUri(), nodes),
					null);
		}
	}

	private long count(String match) {
		return failing(() -> driver.executableQuery(match + " RETURN count(n)").execute()).records()
			.getFirst()
			.get(0)
			.asLong();
	}

	/** A process that is killed while it migrates leaves its lock; nobody else can hold one on an embedded store. */
	private void releaseLockOfKilledProcess() {
		driver.executableQuery("MATCH (lock:__Neo4jMigrationsLock) DELETE lock").execute();
	}

	private MigrationsConfig configuration() {
		return MigrationsConfig.builder()
			.withLocationsToScan(location)
			.withResourceScanner(GraphMigrations::scripts)
			.withInstalledBy("touyan")
			.withAutocrlf(true)
			.build();
	}

	/** The library's own scanner opens every jar there is. */
	private static List<URL> scripts(List<String> locations) {
		var resources = new PathMatchingResourcePatternResolver();
		var scripts = new ArrayList<URL>();
		try {
			for (String each : locations) {
				for (Resource script : resources.getResources("classpath:" + each + "/**/*.cypher")) {
					scripts.add(script.getURL());
				}
			}
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return scripts;
	}

	private GraphUnavailableException unavailable(String what, Exception cause) {
		return new GraphUnavailableException("The database at %s %s.".formatted(connection.getUri(), what), cause);
	}

	private static String firstLine(Exception failure) {
		String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
		return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
	}

}
