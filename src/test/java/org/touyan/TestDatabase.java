package org.touyan;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.neo4j.Neo4jContainer;

/** The database of the tests: embedded in a new folder, or in a container with {@code -Pcontainers}. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** So that services of their own use the tests' database. */
	static final String KEY = "dGhlIGtleSBvZiB0aGUgdGVzdHMsIG5vdCBhIHNlY3I=";

	/** What the container is started from; {@code docker-compose.yml} names the same. */
	static final String IMAGE = "neo4j:2026.08.1-community";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test database", isContainer()
					? container(context.getEnvironment().getProperty("touyan.sample.load", "true")) : folder()));
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test limits",
					Map.of("touyan.api.warm-up", false, "touyan.sample.until", "2026-06-30",
							"touyan.access.requests-per-minute", 1_000_000, "touyan.access.cost-per-minute",
							50_000_000_000L, "touyan.access.anonymous-requests-per-minute", 1_000_000)));
	}

	/** Whether the tests run with {@code -Pcontainers}. */
	static boolean isContainer() {
		return "containers".equals(System.getProperty("touyan.tests.database"));
	}

	private static Map<String, Object> folder() {
		return Map.of("touyan.data", "target/test-data/" + UUID.randomUUID(), "touyan.key", KEY);
	}

	/** The container lives until the tests' process ends; Testcontainers removes it then. */
	@SuppressWarnings("resource")
	private static Map<String, Object> container(String sample) {
		var settings = new HashMap<>(of(startContainer()));
		settings.put("touyan.sample.load", sample);
		return settings;
	}

	/** Starts the database in a container, for whoever closes it. */
	static Neo4jContainer startContainer() {
		Neo4jContainer neo4j = new Neo4jContainer(IMAGE).withAdminPassword("touyan-tests");
		neo4j.start();
		return neo4j;
	}

	/** The settings with which the service uses that database. */
	static Map<String, Object> of(Neo4jContainer neo4j) {
		return Map.of("spring.neo4j.uri", neo4j.getBoltUrl(), "spring.neo4j.authentication.username", "neo4j",
				"spring.neo4j.authentication.password", neo4j.getAdminPassword(), "touyan.sample.load", true,
				"touyan.key", KEY);
	}

}
