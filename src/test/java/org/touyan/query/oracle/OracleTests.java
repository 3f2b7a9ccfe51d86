package org.touyan.query.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.Proof;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random queries on random graphs are answered as the evaluation answers them. {@code -Doracle.seed=} repeats a run,
 * with {@code -Doracle.graph=} and {@code -Doracle.shape=} one query of it; {@code -Doracle.queries=} makes it longer.
 */
@TouyanTest
class OracleTests {

	private static final Logger LOG = LoggerFactory.getLogger(OracleTests.class);

	/** So many graphs, each asked the same shapes with other values, so that the database need not plan each anew. */
	private static final int GRAPHS = 50;

	/** After so many it stops. */
	private static final int FAILURES = 4;

	/** Some shapes take the database seconds to plan, and it plans them again for each graph. */
	private static final Duration LONGEST = Duration.ofSeconds(Proof.of(8, 300));

	private final long seed = Proof.seed("oracle.seed");

	private final int queries = Integer.getInteger("oracle.queries", 5000);

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
		long end = System.nanoTime() + LONGEST.toNanos();
		for (int graph = 0; graph < GRAPHS && failures.size() < FAILURES && System.nanoTime() - end < 0; graph++) {
			oracle.use(RandomGraph.of(new Random(seed + graph), oracle.library().mapping()));
			for (int shape = 0; shape * GRAPHS < queries && failures.size() < FAILURES; shape++) {
				if (only(graph, "oracle.graph") && only(shape, "oracle.shape")) {
					asked += ask(graph, shape, failures);
				}
			}
		}
		LOG.info("{} queries answered", asked);
		assertThat(String.join("\n\n", failures)).isEmpty();
	}

	private static boolean only(int number, String property) {
		return Integer.getInteger(property, number) == number;
	}

	private int ask(int graph, int shape, List<String> failures) {
		var random = new Random(seed * 1_000 + graph * 1_000_003L + shape);
		try {
			return ask(random, RandomQuery.write(new Random(seed + shape), random, oracle.library(), oracle.graph()));
		}
		catch (RuntimeException | AssertionError failure) {
			failures
				.add("-Doracle.seed=%d -Doracle.graph=%d -Doracle.shape=%d: %s".formatted(seed, graph, shape, failure));
			return 0;
		}
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
