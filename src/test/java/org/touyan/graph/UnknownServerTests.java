package org.touyan.graph;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Query;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A database whose server has no address, as while its container is down, is unavailable like any that is away. */
class UnknownServerTests {

	@Test
	void aServerWhoseNameIsNotKnownIsUnavailable() {
		try (var driver = GraphDatabase.driver("neo4j://server.invalid:7687")) {
			var graph = new Graph(driver, "neo4j://server.invalid:7687");
			assertThatExceptionOfType(ServiceUnavailableException.class)
				.isThrownBy(() -> graph.read(List.of(new Query("RETURN 1")), Duration.ZERO));
		}
	}

}
