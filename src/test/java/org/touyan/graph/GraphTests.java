package org.touyan.graph;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.NoSuchRecordException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.StatementCounter;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Queries are read together, and what goes wrong with one of them is said as the driver says it. */
@TouyanTest
class GraphTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final Graph graph;

	GraphTests(@Autowired Graph graph) {
		this.graph = graph;
	}

	@Test
	void valuesComeInTheOrderOfTheQueries(@Autowired StatementCounter statements) {
		statements.drain();
		List<Query> queries = IntStream.range(0, 50)
			.mapToObj(number -> new Query("RETURN $number", Map.of("number", number)))
			.toList();
		assertThat(graph.read(queries, TIMEOUT).stream().map(Value::asInt))
			.containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
		assertThat(statements.drain()).isEqualTo(queries);
	}

	@Test
	void allOfThemAreReadInOneTransaction() {
		var query = new Query("RETURN datetime.transaction()");
		List<ZonedDateTime> times = graph.read(List.of(query, query, query), TIMEOUT)
			.stream()
			.map(Value::asZonedDateTime)
			.toList();
		assertThat(times).hasSize(3).containsOnly(times.getFirst());
		assertThat(graph.read(List.of(query), TIMEOUT).getFirst().asZonedDateTime()).isAfter(times.getFirst());
	}

	@Test
	void theFirstFailureIsTheOneThatIsSaid() {
		var fine = new Query("RETURN 1");
		var failing = new Query("UNWIND [1, 0] AS n WITH sum(1 / n) AS sum RETURN sum");
		var alsoFailing = new Query("RETURN date('x')");
		assertThatExceptionOfType(ClientException.class)
			.isThrownBy(() -> graph.read(List.of(fine, failing, fine, alsoFailing), TIMEOUT))
			.withMessageContaining("zero");
		assertThatExceptionOfType(NoSuchRecordException.class)
			.isThrownBy(() -> graph.read(List.of(fine, new Query("UNWIND [] AS n RETURN n")), TIMEOUT));
		assertThat(graph.read(List.of(fine), TIMEOUT)).hasSize(1);
	}

	@Test
	void nothingIsReadOfNothing() {
		assertThat(graph.read(List.of(), TIMEOUT)).isEmpty();
	}

	@Test
	void aDatabaseThatIsAwayIsSaidToBe() {
		Config config = Config.builder().withMaxTransactionRetryTime(0, TimeUnit.SECONDS).build();
		try (Driver driver = GraphDatabase.driver("bolt://127.0.0.1:1", config)) {
			assertThatExceptionOfType(ServiceUnavailableException.class)
				.isThrownBy(() -> new Graph(driver, "away").read(List.of(new Query("RETURN 1")), TIMEOUT));
		}
	}

}
