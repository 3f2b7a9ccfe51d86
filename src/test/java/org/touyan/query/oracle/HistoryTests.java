package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.Proof;
import org.touyan.TouyanTest;
import org.touyan.query.RowScope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asked for a day of the past, a graph with its whole history answers as the graph did that holds only what there was
 * when the acts until that day had been done. {@code -Doracle.seed=} repeats a run.
 */
@TouyanTest
class HistoryTests {

	private static final Logger LOG = LoggerFactory.getLogger(HistoryTests.class);

	private static final int HISTORIES = 6;

	private static final int DAYS_OF_HISTORY = 3;

	private static final int QUERIES_OF_DAY = 3;

	private final long seed = Proof.seed("oracle.seed");

	private final Driver driver;

	private final Library library = new Library();

	private final Store store;

	HistoryTests(@Autowired Driver driver) {
		this.driver = driver;
		this.store = new Store(driver, library.mapping());
	}

	@AfterEach
	void clear() {
		store.clear();
	}

	private record Asked(LocalDate day, LibraryGraph then, RandomQuery.Written query) {
	}

	@Test
	void thePastIsAsItWas() {
		LOG.info("oracle.seed={}", seed);
		int alive = 0;
		for (int number = 0; number < HISTORIES; number++) {
			var random = new Random(seed + number);
			History history = History.of(RandomGraph.of(random, library.mapping()), random, library.mapping());
			LibraryGraph whole = history.whole();
			var asked = new ArrayList<Asked>();
			store.write(whole);
			for (int day = 0; day < DAYS_OF_HISTORY; day++) {
				asked.addAll(askedOf(history, whole, random));
			}
			asked.forEach(each -> checkReplayedInMemory(each, whole));
			checkReplayedInTheDatabase(asked.getLast());
			alive += asked.stream().mapToInt(each -> each.then().things().size()).sum();
		}
		assertThat(alive).as("things on the days asked for").isPositive();
	}

	private List<Asked> askedOf(History history, LibraryGraph whole, Random random) {
		LocalDate day = history.someDay();
		LibraryGraph then = history.replayed(day);
		return random.ints(QUERIES_OF_DAY)
			.mapToObj(any -> new Asked(day, then, RandomQuery.ofDay(random, library, whole)))
			.toList();
	}

	/** The day is given to the graph with the history; in the one of that day it is today. */
	private void checkReplayedInMemory(Asked asked, LibraryGraph whole) {
		String query = asked.query().text();
		compare(asked, library.compiled(driver, LocalDate.EPOCH, RowScope.EVERYTHING, query, on(asked, asked.day())),
				whole);
	}

	private void checkReplayedInTheDatabase(Asked asked) {
		store.write(asked.then());
		compare(asked,
				library.compiled(driver, asked.day(), RowScope.EVERYTHING, asked.query().text(), on(asked, null)),
				asked.then());
	}

	private static Map<String, @Nullable Object> on(Asked asked, @Nullable LocalDate day) {
		var variables = new LinkedHashMap<String, @Nullable Object>(asked.query().variables());
		variables.put(RandomQuery.DAY, day == null ? null : day.toString());
		return variables;
	}

	private void compare(Asked asked, Answer actual, LibraryGraph graph) {
		var cursors = new Cursors();
		String query = asked.query().text();
		Answer expected = library.evaluated(asked.then(), cursors, asked.day(), query, on(asked, null));
		assertThat(new Difference(cursors, asked.query().ordered()).between(expected.data(), actual.data(), ""))
			.as("%s\n%s\n%s %s\n%s\n%s", asked.day(), graph, query, asked.query().variables(), expected.data(),
					actual.data())
			.isNull();
	}

}
