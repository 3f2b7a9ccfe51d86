package org.touyan.graph;

import java.nio.file.Path;

import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(DatabaseConfiguration.class)
class GraphConfiguration {

	@Bean
	GraphMigrations migrations(Driver driver, Neo4jConnectionDetails connection,
			@Value("${touyan.migrations}") String location, @Value("${touyan.district:true}") boolean district) {
		var migrations = new GraphMigrations(driver, connection, location);
		if (district) {
			migrations.refuseAnotherGraph();
		}
		migrations.apply();
		return migrations;
	}

	/** The keys of what only those with the key may read or write; with the migrations, nobody makes a second head. */
	@Bean
	@DependsOn("migrations")
	Keys keys(Driver driver, @Value("${touyan.key:}") String given, @Value("${touyan.keys}") Path file) {
		return StoreKeys.open(driver, given, file.toAbsolutePath().normalize());
	}

	@Bean
	FieldEncryption encryption(Keys keys) {
		return new FieldEncryption(keys);
	}

	@Bean
	Chain chain(Keys keys) {
		return new Chain(keys);
	}

	@Bean
	@DependsOn("migrations")
	Counts counts(Driver driver) {
		return new Counts(driver);
	}

	@Bean
	@DependsOn("migrations")
	Graph graph(Driver driver, Neo4jConnectionDetails connection, @Value("${touyan.data}") Path store) {
		boolean embedded = connection instanceof EmbeddedNeo4j;
		return new Graph(driver,
				embedded ? store.toAbsolutePath().normalize().toString() : connection.getUri().toString());
	}

}
