package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random queries on random graphs are answered as the evaluation answers them. {@code -Doracle.seed=} repeats a run,
 * {@code -Doracle.queries=} makes it longer.
 */
@TouyanTest
class OracleTests {

	private static final Logger LOG = LoggerFactory.getLogger(OracleTests.class);

	private static final int QUERIES_OF_GRAPH = 20;

	/** After so many it stops. */
	private static final int FAILURES = 4;

	private final long seed = Long.getLong("oracle.seed", System.nanoTime() % 1_000_000);

	private final int queries = Integer.getInteger("oracle.queries", 300);

	private final Oracle oracle;

	OracleTests(@Autowired Driver driver) {
		this.oracle = new Oracle(driver);
	}

	@AfterEach
	void clear() {
		oracle.clear();
	}

	@Test
	void answersAreThoseOfTheEvaluation() {
		LOG.info("oracle.seed={} oracle.queries={}", seed, queries);
		var failures = new ArrayList<String>();
		int asked = 0;
		for (int number = 0; number * QUERIES_OF_GRAPH < queries && failures.size() < FAILURES; number++) {
			var random = new Random(seed + number);
			oracle.use(RandomGraph.of(random, oracle.library().mapping()));
			for (int query = 0; query < QUERIES_OF_GRAPH && number * QUERIES_OF_GRAPH + query < queries; query++) {
				try {
					asked += ask(random, RandomQuery.write(random, oracle.library(), oracle.graph()));
				}
				catch (RuntimeException | AssertionError failure) {
					failures
						.add("-Doracle.seed=%d -Doracle.queries=%d: %s".formatted(seed + number, query + 1, failure));
				}
			}
		}
		LOG.info("{} queries answered", asked);
		assertThat(String.join("\n\n", failures)).isEmpty();
	}

	/** Asks, and goes on from some of the cursors in the answer. */
	private int ask(Random random, RandomQuery.Written query) {
		oracle.cursors().forget();
		oracle.check(query.text(), query.variables(), query.ordered());
		int asked = 1;
		for (String page : query.pages()) {
			List<String> cursors = oracle.cursors().of(page);
			if (!cursors.isEmpty() && asked < 3) {
				var next = query.with(page, cursors.get(random.nextInt(cursors.size())));
				oracle.check(next.text(), next.variables(), next.ordered());
				asked++;
			}
		}
		return asked;
	}

}
