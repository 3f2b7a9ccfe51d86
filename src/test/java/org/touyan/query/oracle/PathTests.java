package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.Proof;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Paths between two nodes are the shortest there are. {@code -Doracle.seed=} repeats a run. */
@TouyanTest
class PathTests {

	private static final Logger LOG = LoggerFactory.getLogger(PathTests.class);

	private static final int GRAPHS = Proof.of(1, 6);

	/** Where none of those looked at has a path. */
	private static final int MOST_GRAPHS = 30;

	/** In Java alone, which is quick. */
	private static final int MOST_DRAWN = 300;

	private static final int PAIRS = Proof.of(6, 15);

	/** Each plans a statement over all types that there are. */
	private static final int PAIRS_OF_SERVICE = Proof.of(1, 30);

	private static final String QUERY = """
			query ($from: ID!, $to: ID!, $through: [RelationshipKind!], $maxLength: Int, $first: Int, $asOf: Date,
				$during: Period) {
				paths(from: $from, to: $to, through: $through, maxLength: $maxLength, first: $first, asOf: $asOf,
						during: $during) {
					length
					nodes { %s }
					steps { kind direction from to }
				}
			}
			""";

	private static final String NODES = """
			query ($ids: [ID!]!, $asOf: Date, $during: Period) {
				nodes(ids: $ids, asOf: $asOf, during: $during) { %s }
			}
			""";

	private static final String OF_LIBRARY = "__typename id note ... on Person { knows(first: 2) { totalCount nodes { id } } }";

	private final long seed = Proof.seed("oracle.seed");

	private final Driver driver;

	private Oracle oracle;

	private String node = OF_LIBRARY;

	PathTests(@Autowired Driver driver) {
		this.driver = driver;
		this.oracle = new Oracle(driver);
	}

	@AfterEach
	void clear() {
		oracle.clear();
	}

	@Test
	void theShortestAreFound() {
		assertThat(found(GRAPHS, PAIRS, false)).as("paths found").isPositive();
	}

	/** They lead over nothing that is not seen. */
	@Test
	void theShortestOfWhatIsSeenAreFound() {
		assertThat(found(Proof.of(1, 3), PAIRS, true)).as("paths found").isPositive();
	}

	@Test
	void theShortestOfWhatIsSeenAreFoundInTheServicesGraph() {
		oracle = new Oracle(driver, Library.ofService());
		node = "__typename id";
		assertThat(found(1, PAIRS_OF_SERVICE, true)).as("paths found").isPositive();
	}

	private int found(int graphs, int pairs, boolean viewed) {
		LOG.info("oracle.seed={}", seed);
		var random = new Random(seed);
		int found = 0;
		for (int graph = 0; graph < graphs || (found == 0 && graph < MOST_GRAPHS); graph++) {
			oracle.use(RandomGraph.of(random, oracle.library().mapping()));
			for (int pair = 0; pair < pairs; pair++) {
				found += check(asked(random, viewed));
			}
			found += found > 0 ? 0 : checkJoined(random, viewed);
		}
		LOG.info("{} paths found", found);
		return found;
	}

	/** Where chance has met none, one pair between which there is a path, if some of those drawn are such. */
	private int checkJoined(Random random, boolean viewed) {
		for (int drawn = 0; drawn < MOST_DRAWN; drawn++) {
			Map<String, @Nullable Object> asked = asked(random, viewed);
			if (!Integer.valueOf(0).equals(asked.get("first"))
					&& !oracle.library().ways(oracle.graph(), asked).isEmpty()) {
				return check(asked);
			}
		}
		return 0;
	}

	private Map<String, @Nullable Object> asked(Random random, boolean viewed) {
		if (viewed) {
			oracle.graph().seenBy(Viewers.some(random, oracle.library().mapping()));
		}
		List<Thing> things = oracle.graph().things();
		var values = new RandomValues(random, oracle.library().mapping());
		int number = random.nextInt(things.size());
		Thing from = things.get(number);
		Thing other = things.get((number + 1 + random.nextInt(things.size() - 1)) % things.size());
		Thing near = near(random, from);
		var asked = new LinkedHashMap<String, @Nullable Object>();
		asked.put("from", from.id());
		asked.put("to", (random.nextBoolean() || near.is(from) ? other : near).id());
		asked.put("through", random.nextBoolean() ? null : through(random));
		asked.put("maxLength", random.nextInt(3) == 0 ? null : 1 + random.nextInt(5));
		asked.put("first", random.nextInt(3) == 0 ? null : random.nextInt(7));
		asked.put("asOf", random.nextInt(3) == 0 ? values.date().toString() : null);
		asked.put("during", asked.get("asOf") != null || random.nextBoolean() ? null : texts(values.period()));
		return asked;
	}

	private Thing near(Random random, Thing from) {
		Thing near = from;
		for (int steps = random.nextInt(4); steps > 0; steps--) {
			Thing here = near;
			List<Tie> ties = oracle.graph()
				.ties()
				.stream()
				.filter(tie -> tie.source().is(here) || tie.target().is(here))
				.toList();
			if (!ties.isEmpty()) {
				Tie tie = ties.get(random.nextInt(ties.size()));
				near = tie.source().is(here) ? tie.target() : tie.source();
			}
		}
		return near;
	}

	private List<String> through(Random random) {
		var kinds = new ArrayList<>(new HashSet<>(oracle.graph().ties().stream().map(Tie::type).toList()));
		kinds.removeIf(kind -> random.nextInt(3) == 0);
		return kinds;
	}

	private static Map<String, @Nullable Object> texts(Map<String, @Nullable Object> dates) {
		var texts = new LinkedHashMap<String, @Nullable Object>();
		for (Map.Entry<String, @Nullable Object> date : dates.entrySet()) {
			texts.put(date.getKey(), date.getValue() == null ? null : date.getValue().toString());
		}
		return texts;
	}

	private int check(Map<String, @Nullable Object> asked) {
		List<Ways.Way> all = oracle.library().ways(oracle.graph(), asked);
		List<Map<String, @Nullable Object>> paths = Values
			.maps(Values.map(oracle.compiled(QUERY.formatted(node), asked).data()).get("paths"));
		var returned = new ArrayList<Ways.Way>();
		for (Map<String, @Nullable Object> path : paths) {
			returned.add(way(path));
			checkNodes(path, asked);
		}
		int count = Objects.requireNonNullElse((Integer) asked.get("first"), Library.SETTINGS.maximumPaths());
		String context = "%s %s\n%s".formatted(oracle.graph().viewer(), asked, oracle.graph());
		assertThat(paths).as(context)
			.extracting(path -> path.get("length"))
			.isEqualTo(all.stream().limit(count).map(way -> way.steps().size()).toList());
		var left = new ArrayList<>(all);
		assertThat(returned).as(context).allMatch(left::remove);
		assertThat(returned.stream().map(way -> way.steps().size() + way.ids().toString()).toList()).as(context)
			.isSorted();
		return paths.size();
	}

	private static Ways.Way way(Map<String, @Nullable Object> path) {
		return new Ways.Way(Values.maps(path.get("nodes")).stream().map(node -> (String) node.get("id")).toList(),
				Values.maps(path.get("steps"))
					.stream()
					.map(step -> new Ways.Step(String.valueOf(step.get("kind")), String.valueOf(step.get("direction")),
							(String) step.get("from"), (String) step.get("to")))
					.toList());
	}

	/** The nodes on a path are those that have their ids, with all that hangs on them at the time. */
	private void checkNodes(Map<String, @Nullable Object> path, Map<String, @Nullable Object> asked) {
		var variables = new LinkedHashMap<String, @Nullable Object>(asked);
		variables.keySet().retainAll(Set.of("asOf", "during"));
		variables.put("ids", Values.maps(path.get("nodes")).stream().map(node -> node.get("id")).toList());
		Answer expected = oracle.library()
			.evaluated(oracle.graph(), new Cursors(), Library.TODAY, NODES.formatted(node), variables);
		assertThat(path.get("nodes")).isEqualTo(Values.map(expected.data()).get("nodes"));
	}

	/** The only way leads through a leaf into a crowd in which everybody knows everybody; there is no way back out. */
	@Test
	void aCrowdIsNoMaze() {
		var graph = new LibraryGraph(true);
		for (int number = 1; number <= 60; number++) {
			graph.add(new Thing("Person", Set.of(), Map.of("id", "person-" + number, "name", "A", "kind", "STAFF")));
		}
		List<Thing> people = graph.things();
		graph.add(new Tie("ORACLE_CHILD_OF", people.get(0), people.get(1), Map.of()));
		for (Thing one : people.subList(1, 60)) {
			people.subList(1, 60)
				.stream()
				.filter(other -> !other.is(one))
				.forEach(other -> graph.add(new Tie("ORACLE_KNOWS", one, other, Map.of())));
		}
		oracle.use(graph);
		Answer answer = oracle.compiled("""
				{
					paths(from: "person-1", to: "person-2") { length }
					person(id: "person-2") { acquaintances { totalCount } }
				}""", Map.of());
		assertThat(answer.data()).asString().isEqualTo("{paths=[{length=1}], person={acquaintances={totalCount=58}}}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{ paths(from: \"x\", to: \"book-1\") { length } } | MALFORMED_ID",
					"{ paths(from: \"book-1\", to: \"\") { length } } | MALFORMED_ID",
					"{ paths(from: \"book-1\", to: \"book-1\") { length } } | INVALID_ARGUMENT",
					"{ paths(from: \"book-1\", to: \"book-2\", first: 7) { length } } | PAGE_TOO_LARGE",
					"{ paths(from: \"book-1\", to: \"book-2\", first: -1) { length } } | INVALID_ARGUMENT",
					"{ paths(from: \"book-1\", to: \"book-2\", maxLength: 0) { length } } | INVALID_ARGUMENT",
					"{ paths(from: \"book-1\", to: \"book-2\", maxLength: 6) { length } } | INVALID_ARGUMENT" })
	void isRefused(String query, String code) {
		assertThat(oracle.refusal(query, Map.of())).isEqualTo(code);
	}

	@Test
	void whereNothingHasTheIdThereIsNoPath() {
		assertThat(oracle.compiled("{ paths(from: \"book-1\", to: \"book-2\") { length } }", Map.of()).data())
			.asString()
			.isEqualTo("{paths=[]}");
	}

}
