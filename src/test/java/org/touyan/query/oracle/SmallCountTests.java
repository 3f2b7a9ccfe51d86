package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.TouyanTest;
import org.touyan.query.RowScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Those who get figures only learn nothing of fewer than five. */
@TouyanTest
class SmallCountTests {

	private final Oracle oracle;

	SmallCountTests(@Autowired Driver driver) {
		this.oracle = new Oracle(driver);
	}

	/**
	 * Three people aged 1, who alone are active, six aged 2, fifty aged 3 and five aged 4; one has no skills, four of
	 * those aged 4 have.
	 */
	@BeforeEach
	void write() {
		var graph = new LibraryGraph(true);
		var ages = new ArrayList<Integer>();
		Map.of(1, 3, 2, 6, 3, 50, 4, 5).forEach((age, people) -> {
			for (int person = 0; person < people; person++) {
				ages.add(age);
			}
		});
		for (int age : ages) {
			int number = graph.things().size() + 1;
			var properties = new HashMap<String, Object>(Map.of("id", "person-" + number, "name", "a" + number, "kind",
					age == 4 ? "STAFF" : "READER", "age", age, "active", age == 1));
			if (age != 1) {
				properties.put("height", 1.5);
			}
			graph.add(new Thing("Person", Set.of(), properties));
		}
		oracle.use(graph);
		graph.seenBy(new RowScope(List.of(""), Set.of("*"), 5));
	}

	@AfterEach
	void clear() {
		oracle.clear();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "{} | 60,65", "{kind: {eq: STAFF}} | 5", "{kind: {eq: READER}} | 55,60",
					"{active: {eq: true}} | -", "{active: {eq: false}} | -",
					"{active: {eq: true}, kind: {eq: STAFF}} | -", "{kind: {eq: STAFF}, active: {eq: false}} | -",
					"{kind: {eq: STAFF}, AND: [{kind: {eq: STAFF}}]} | -",
					"{kind: {eq: STAFF}, AND: [{kind: {eq: READER}}]} | -" })
	void aCountIsAMultipleWhereItTellsOfNone(String where, @Nullable String counts) {
		Map<String, @Nullable Object> page = page(
				"people(where: %s) { totalCount aggregate { count } }".formatted(where));
		if (counts == null) {
			assertThat(page).isEqualTo(nothing());
		}
		else {
			assertThat(List.of(counts.split(","))).contains(String.valueOf(page.get("totalCount")));
			assertThat(page.get("aggregate"))
				.isEqualTo(Map.of("count", Objects.requireNonNull(page.get("totalCount"))));
		}
	}

	private static Map<String, @Nullable Object> nothing() {
		var nothing = new HashMap<String, @Nullable Object>();
		nothing.put("totalCount", null);
		nothing.put("aggregate", null);
		return nothing;
	}

	@Test
	void aGroupIsLeftOutThatIsSmallOrNearlyAll() {
		assertThat(groups("by: [{kind: VALUE}]")).containsExactly("READER", "STAFF");
		assertThat(groups("by: [{kind: VALUE}], orderBy: [{key: {kind: DESC}}], first: 1")).containsExactly("STAFF");
		assertThat(groups("by: [{active: VALUE}]")).isEmpty();
		assertThat(groups("by: [{kind: VALUE}, {active: VALUE}]")).isEmpty();
	}

	private List<Object> groups(String arguments) {
		var kinds = new ArrayList<Object>();
		String key = arguments.startsWith("by: [{active") ? "active" : "kind";
		Map<String, @Nullable Object> page = page("people { groups(%s) { key { %s } } }".formatted(arguments, key));
		for (Map<String, @Nullable Object> group : Values.maps(page.get("groups"))) {
			kinds.add(Objects.requireNonNull(Values.map(group.get("key")).get(key)));
		}
		return kinds;
	}

	/** Sixty-one have a height, which is told as if all had; the mean is in steps of what two of them weigh. */
	@Test
	void aFigureOfAFieldTellsNotWhetherFewHaveNoValue() {
		Map<String, @Nullable Object> page = page(
				"people { totalCount aggregate { height { avg count } age { avg sum } } }");
		Map<String, @Nullable Object> aggregate = Values.map(page.get("aggregate"));
		Map<String, @Nullable Object> height = Values.map(aggregate.get("height"));
		assertThat(height.get("count")).isEqualTo(page.get("totalCount"));
		assertThat((Double) Objects.requireNonNull(height.get("avg"))).isCloseTo(1.5, within(0.05));
		Map<String, @Nullable Object> age = Values.map(aggregate.get("age"));
		double mean = (Double) Objects.requireNonNull(age.get("avg"));
		assertThat(mean).isCloseTo((3 + 12 + 150 + 20) / 64.0, within(0.1));
		assertThat(Math.round(mean * 10) / 10.0).isEqualTo(mean);
	}

	@ParameterizedTest
	@ValueSource(strings = { "people { nodes { id } }", "people { edges { cursor } }",
			"people { pageInfo { endCursor } }", "people { aggregate { age { min } } }",
			"people { groups(by: [{age: VALUE}]) { aggregate { age { max } } } }",
			"people { groups(by: [{kind: VALUE}], having: {count: {lt: 5}}) { aggregate { count } } }",
			"people { groups(by: [{kind: VALUE}], orderBy: [{count: ASC}]) { aggregate { count } } }",
			"people { groups(by: [{kind: VALUE}], orderBy: [{age: {max: ASC}}]) { aggregate { count } } }",
			"people(where: {age: {eq: 4}}) { totalCount }", "people(where: {kind: {ne: STAFF}}) { totalCount }",
			"people(where: {kind: {in: [STAFF]}}) { totalCount }",
			"people(where: {NOT: {kind: {eq: STAFF}}}) { totalCount }",
			"people(where: {OR: [{kind: {eq: STAFF}}]}) { totalCount }",
			"people(where: {name: {eq: \"a1\"}}) { totalCount }", "people(where: {search: \"a1\"}) { totalCount }",
			"people(where: {knows: {none: {}}}) { totalCount }",
			"people(where: {knows: {count: {gt: 1}}}) { totalCount }",
			"people(where: {kind: {eq: null}}) { totalCount }", "people { aggregate { age { distinct } } }",
			"people { aggregate { name { count } } }", "people(asOf: \"2020-01-02\") { totalCount }",
			"shelves(where: {keeper: {onPerson: {kind: {eq: STAFF}}}}) { totalCount }",
			"person(id: \"person-1\") { name }", "nodes(ids: [\"person-1\"]) { id }",
			"search(text: \"a1\") { totalCount }", "paths(from: \"person-1\", to: \"person-2\") { length }" })
	void rowsAndWhatIsOfOneRowAreRefused(String query) {
		assertThat(oracle.refusal("{ " + query + " }", Map.of())).isEqualTo("FIGURES_ONLY");
	}

	private Map<String, @Nullable Object> page(String query) {
		Answer answer = oracle.compiled("{ page: " + query + " }", Map.of());
		assertThat(answer.refusal()).as(query).isNull();
		return Values.map(Values.map(answer.data()).get("page"));
	}

}
