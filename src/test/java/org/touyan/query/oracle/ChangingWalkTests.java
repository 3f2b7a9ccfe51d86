package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows that come and go while pages are turned neither hide those that stay nor show them twice. */
@TouyanTest
class ChangingWalkTests {

	private static final String QUERY = """
			query ($after: String, $before: String, $first: Int, $last: Int) {
				page: people(first: $first, last: $last, after: $after, before: $before, orderBy: [%s]) {
					edges { cursor node { id } }
					pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
				}
			}
			""";

	private final Oracle oracle;

	ChangingWalkTests(@Autowired Driver driver) {
		this.oracle = new Oracle(driver);
	}

	@AfterEach
	void clear() {
		oracle.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{id: DESC}", "{name: ASC}", "{age: DESC}, {name: STROKE}", "{height: ASC}",
			"{greeting: DESC}, {age: ASC}" })
	void thoseThatStayAreMetOnce(String order) {
		walk(QUERY.formatted(order), "first", "after", "endCursor", "hasNextPage");
		walk(QUERY.formatted(order), "last", "before", "startCursor", "hasPreviousPage");
	}

	private void walk(String query, String size, String place, String cursor, String more) {
		oracle.cursors().forget();
		var random = new Random(11);
		var people = new ArrayList<>(IntStream.range(0, 24).mapToObj(number -> person(random, number)).toList());
		List<Object> first = ids(people);
		var met = new ArrayList<Object>();
		var variables = new LinkedHashMap<String, @Nullable Object>(Map.of(size, 3));
		Map<String, @Nullable Object> page;
		boolean further;
		do {
			if (!met.isEmpty()) {
				people.remove(random.nextInt(people.size()));
				people.add(person(random, 100 + met.size()));
			}
			page = page(query, people, variables);
			for (Map<String, @Nullable Object> edge : Values.maps(page.get("edges"))) {
				met.add(Objects.requireNonNull(Values.map(edge.get("node")).get("id")));
			}
			variables.put(place, Values.map(page.get("pageInfo")).get(cursor));
			further = Boolean.TRUE.equals(Values.map(page.get("pageInfo")).get(more));
		}
		while (further);
		List<Object> stayed = ids(people).stream().filter(first::contains).toList();
		assertThat(stayed).hasSizeGreaterThan(8);
		assertThat(met).as(query).doesNotHaveDuplicates().containsAll(stayed);
	}

	private Map<String, @Nullable Object> page(String query, List<Thing> people,
			Map<String, @Nullable Object> variables) {
		var graph = new LibraryGraph(true);
		people.forEach(graph::add);
		oracle.use(graph);
		return Values.map(Values.map(oracle.check(query, variables).data()).get("page"));
	}

	private static List<Object> ids(List<Thing> people) {
		return people.stream().<Object>map(Thing::id).toList();
	}

	/** One of few names, ages and heights, some of them missing, so that many are in the same place. */
	private static Thing person(Random random, int number) {
		var properties = new LinkedHashMap<String, Object>(Map.of("id", "person-" + number, "name",
				List.of("a", "b", "雁").get(random.nextInt(3)), "kind", "STAFF"));
		if (random.nextInt(3) > 0) {
			properties.put("age", random.nextInt(3));
		}
		properties.put("strokesOfName", String.valueOf(random.nextInt(2)));
		if (random.nextInt(3) > 0) {
			properties.put("height", 1.5 * random.nextInt(2));
		}
		return new Thing("Person", Set.of(), properties);
	}

}
