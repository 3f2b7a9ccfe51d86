package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

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
 * Whoever asks gets the answer of a graph from which all was taken that he may not see, and what may not be read is
 * refused wherever it would be used. {@code -Dleaks.seed=} repeats a run, with {@code -Dleaks.graph=} and
 * {@code -Dleaks.shape=} one query of it; {@code -Dleaks.queries=} makes it longer.
 */
@TouyanTest
class LeakTests {

	private static final Logger LOG = LoggerFactory.getLogger(LeakTests.class);

	private static final int GRAPHS = 8;

	private static final int FAILURES = 4;

	private final long seed = Proof.seed("leaks.seed");

	private final int queries = Integer.getInteger("leaks.queries", Proof.of(40, 960));

	private final Driver driver;

	private Oracle oracle;

	private int refused;

	LeakTests(@Autowired Driver driver) {
		this.driver = driver;
		this.oracle = new Oracle(driver);
	}

	@AfterEach
	void clear() {
		oracle.clear();
	}

	@Test
	void nothingIsLearntInALibraryOfWhatMayNotBeSeen() {
		askAll();
	}

	@Test
	void nothingIsLearntInTheServicesGraphOfWhatMayNotBeSeen() {
		oracle = new Oracle(driver, Library.ofService());
		askAll();
	}

	private void askAll() {
		LOG.info("leaks.seed={} leaks.queries={}", seed, queries);
		var failures = new ArrayList<String>();
		for (int graph = 0; graph < GRAPHS && failures.size() < FAILURES; graph++) {
			oracle.use(RandomGraph.of(new Random(seed + graph), oracle.library().mapping()));
			for (int shape = 0; shape * GRAPHS < queries && failures.size() < FAILURES; shape++) {
				if (only(graph, "leaks.graph") && only(shape, "leaks.shape")) {
					ask(graph, shape, failures);
				}
			}
		}
		LOG.info("{} queries refused", refused);
		assertThat(String.join("\n\n", failures)).isEmpty();
		assertThat(refused).as("refused of all").isLessThan(queries / 2);
	}

	private static boolean only(int number, String property) {
		return Integer.getInteger(property, number) == number;
	}

	private void ask(int graph, int shape, List<String> failures) {
		var random = new Random(seed * 1_000 + graph * 1_000_003L + shape);
		var shapes = new Random(seed + shape);
		oracle.graph().seenBy(Viewers.random(shapes, random, oracle.library().mapping()));
		try {
			ask(random, RandomQuery.write(shapes, random, oracle.library(), oracle.graph()));
		}
		catch (RuntimeException | AssertionError failure) {
			failures.add("-Dleaks.seed=%d -Dleaks.graph=%d -Dleaks.shape=%d %s: %s".formatted(seed, graph, shape,
					oracle.graph().viewer(), failure));
		}
	}

	private Pattern guarded() {
		return Pattern.compile("\\b(%s)\\b".formatted(String.join("|", oracle.library().mapping().guarded())));
	}

	private void ask(Random random, RandomQuery.Written query) {
		oracle.cursors().forget();
		if ("FIELD_FORBIDDEN".equals(oracle.refusal(query.text(), query.variables()))) {
			assertThat(query.text() + query.variables()).containsPattern(guarded());
			refused++;
			return;
		}
		oracle.check(query.text(), query.variables(), query.ordered());
		for (String page : query.pages()) {
			List<String> cursors = oracle.cursors().of(page);
			if (!cursors.isEmpty()) {
				var next = query.with(page, cursors.get(random.nextInt(cursors.size())));
				oracle.check(next.text(), next.variables(), next.ordered());
			}
		}
	}

}
