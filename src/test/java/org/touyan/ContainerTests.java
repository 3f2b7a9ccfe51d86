package org.touyan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testcontainers.neo4j.Neo4jContainer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The containers as an operator and as {@code -Pcontainers} start them; skipped where no engine can be reached. */
@Timeout(1800)
@Execution(ExecutionMode.CONCURRENT)
@Order(0)
class ContainerTests {

	/** README's first; the divisions are there without the sample. */
	private static final String VILLAGES = "{ villages(first: 3) { totalCount nodes { id name } } }";

	@BeforeAll
	static void needAnEngine() {
		Skips.unless(Skips.succeeds("docker", "version"), "no container engine can be reached (docker version).");
		Skips.unless(Skips.succeeds("docker", "image", "inspect", TestDatabase.IMAGE),
				"the image " + TestDatabase.IMAGE + " is not there, see src/docker/images.sh.");
	}

	@Test
	void whatWasDoneOutlivesARestartOfEachContainer() throws IOException {
		Skips.unless(
				!Proof.isWhole() || Skips.succeeds("docker", "run", "--rm", "-v",
						Path.of("pom.xml").toAbsolutePath() + ":/pom.xml:ro", "maven:3.9-eclipse-temurin-25", "mvn",
						"-B", "-q", "-f", "/pom.xml", "help:help"),
				"no container reaches the Maven repository, so that the service's image cannot be built.");
		try (Composed service = Composed.build()) {
			assertThat(service.ask("district", VILLAGES).at("/villages/totalCount").asInt()).isEqualTo(520);
			service.ask("security", """
					mutation { grantAccess(account: "clerk", role: VILLAGE_CLERK, territories: ["370112013228"],\
					 from: "2100-01-01", reason: "x") { id } }""");
			JsonNode granted = firstChange(service);
			assertThat(granted.at("/act").asString()).isEqualTo("GRANT");
			for (String container : List.of("touyan", "neo4j")) {
				service.compose("restart", container);
				assertThat(firstChange(service)).as("after a restart of %s", container).isEqualTo(granted);
			}
			assertThat(service.compose("run", "--rm", "touyan", "--verify-log")).contains("The change log is whole");
		}
	}

	private static JsonNode firstChange(Composed service) {
		return service.ask("auditor", "{ changes(first: 1) { nodes { seq act subject hash } } }")
			.at("/changes/nodes/0");
	}

	@Test
	void theTestsCanUseADatabaseInAContainer(@TempDir Path folder) {
		try (Neo4jContainer neo4j = TestDatabase.startContainer()) {
			var settings = new HashMap<>(TestDatabase.of(neo4j));
			settings.put("touyan.sample.load", false);
			String[] arguments = settings.entrySet().stream().map(setting -> "--" + setting).toArray(String[]::new);
			try (ServiceProcess service = ServiceProcess.start(folder, Map.of(), arguments)) {
				assertThat(service.readUntil("Store ")).as("%s", service.lines()).contains(neo4j.getBoltUrl());
				assertThat(service.ask(VILLAGES)).startsWith("{\"data\":{\"villages\":{\"totalCount\":520,");
			}
		}
	}

}
