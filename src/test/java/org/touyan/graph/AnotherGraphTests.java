package org.touyan.graph;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A database that somebody else has filled is left as it is. */
class AnotherGraphTests {

	private final EmbeddedNeo4j database;

	private final Driver driver;

	private final GraphMigrations migrations;

	AnotherGraphTests(@TempDir Path store) {
		this.database = new EmbeddedNeo4j(store, Storage.elsewhere());
		this.driver = GraphDatabase.driver(database.getUri(), database.getAuthToken());
		this.migrations = new GraphMigrations(driver, database, "classpath:cypher/migrations");
	}

	@BeforeEach
	void acceptsAnEmptyOne() {
		assertThatCode(migrations::refuseAnotherGraph).doesNotThrowAnyException();
	}

	@AfterEach
	void close() {
		driver.close();
		database.close();
	}

	@Test
	void anotherGraphIsRefused() {
		driver.executableQuery("CREATE (:Movie {title: 'The Matrix'})<-[:ACTED_IN]-(:Actor {name: 'Keanu Reeves'})")
			.execute();
		assertThatExceptionOfType(GraphUnavailableException.class).isThrownBy(migrations::refuseAnotherGraph)
			.withMessageContaining("another graph (2 nodes)")
			.withMessageContaining("TOUYAN_DISTRICT=false");
		assertThat(driver.executableQuery("SHOW CONSTRAINTS").execute().records()).isEmpty();
	}

	@Test
	void whatWasKilledBeforeItsFirstMigrationIsGoneOnWith() {
		driver.executableQuery("CREATE (:__Neo4jMigrationsLock {id: 'killed'})").execute();
		assertThatCode(migrations::refuseAnotherGraph).doesNotThrowAnyException();
	}

	@Test
	void itsOwnGraphIsGoneOnWith() {
		migrations.apply();
		driver.executableQuery("CREATE (:Entity {id: 'e'})").execute();
		assertThatCode(migrations::refuseAnotherGraph).doesNotThrowAnyException();
	}

}
