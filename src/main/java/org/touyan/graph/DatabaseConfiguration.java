package org.touyan.graph;

import java.nio.file.Path;

import org.neo4j.driver.NotificationSeverity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** The way to the database, by which nothing is written into it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	/** The database in this process, where no server is named. */
	@Bean
	@ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "false")
	Neo4jConnectionDetails embeddedNeo4j(@Value("${touyan.data}") Path store, Storage storage) {
		if (!ClassUtils.isPresent("org.neo4j.dbms.api.DatabaseManagementService", null)) {
			throw new GraphUnavailableException(
					"This build has no database inside; set SPRING_NEO4J_URI to the address of a server.", null);
		}
		return new EmbeddedNeo4j(store.toAbsolutePath().normalize(), storage);
	}

	@Bean
	Storage storage(@Value("${touyan.data}") Path store, @Value("${touyan.storage.reserve}") DataSize reserve,
			Environment environment) {
		return environment.getProperty("spring.neo4j.uri", "false").equals("false")
				? Storage.of(store.toAbsolutePath().normalize(), reserve.toBytes()) : Storage.elsewhere();
	}

	/** The database's hints, such as that a label is not there yet, are for authors of statements, not for logs. */
	@Bean
	ConfigBuilderCustomizer noNotifications() {
		return builder -> builder.withMinimumNotificationSeverity(NotificationSeverity.OFF);
	}

}
