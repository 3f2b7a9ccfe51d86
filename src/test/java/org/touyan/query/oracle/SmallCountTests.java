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

/** Those who get figures only learn nothing of fewer than five. */
@TouyanTest
class SmallCountTests {

	private final Oracle oracle;

	SmallCountTests(@Autowired Driver driver) {
		this.oracle = new Oracle(driver);
	}

	/** Three people aged 1, six aged 2, fifty aged 3 and five aged 4; one has no skills, four of those aged 4 have. */
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
					age == 4 ? "STAFF" : "READER", "age", age));
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
			value = { "{} | 64", "{age: {eq: 4}} | 5", "{age: {eq: 2}} | 6", "{age: {eq: 1}} | -", "{age: {ne: 1}} | -",
					"{age: {gt: 2}} | 55", "{age: {eq: 9}} | 0", "{age: {lte: 2}} | 9",
					"{age: {gt: 1}, kind: {eq: READER}} | -", "{age: {gt: 2}, kind: {eq: READER}} | 50",
					"{AND: [{age: {gt: 1}}, {kind: {eq: READER}}]} | -",
					"{AND: [{age: {gt: 2}}, {kind: {eq: READER}}]} | 50", "{kind: {eq: STAFF}, age: {gte: 1}} | 5" })
	void aCountIsToldWhereItTellsOfNone(String where, Integer count) {
		Map<String, @Nullable Object> page = page(
				"people(where: %s) { totalCount aggregate { count } }".formatted(where));
		assertThat(page.get("totalCount")).isEqualTo(count);
		assertThat(page.get("aggregate")).isEqualTo(count == null ? null : Map.of("count", count));
	}

	@Test
	void aSmallGroupIsLeftOutWithTheNextSmallest() {
		assertThat(groups("by: [{age: VALUE}]")).containsExactly(2, 3);
		assertThat(groups("by: [{age: VALUE}], orderBy: [{count: ASC}], first: 1")).containsExactly(2);
		assertThat(page("people(where: {age: {gt: 1}}) { groups(by: [{age: VALUE}]) { aggregate { count } } }"))
			.isEqualTo(Map.of("groups", List.of()));
		assertThat(page("people { groups(by: [{kind: VALUE}]) { aggregate { count } } }").get("groups"))
			.isEqualTo(List.of(Map.of("aggregate", Map.of("count", 59)), Map.of("aggregate", Map.of("count", 5))));
	}

	private List<Object> groups(String arguments) {
		var ages = new ArrayList<Object>();
		Map<String, @Nullable Object> page = page("people { groups(%s) { key { age } } }".formatted(arguments));
		for (Map<String, @Nullable Object> group : Values.maps(page.get("groups"))) {
			ages.add(Objects.requireNonNull(Values.map(group.get("key")).get("age")));
		}
		return ages;
	}

	@Test
	void aFigureOfAFieldIsToldWhereNeitherFewHaveAValueNorFewHaveNone() {
		Map<String, @Nullable Object> page = page(
				"people { aggregate { height { avg count } age { avg } nick { count } } }");
		var figures = new HashMap<String, @Nullable Object>();
		figures.put("height", null);
		figures.put("age", Map.of("avg", (3 + 12 + 150 + 20) / 64.0));
		figures.put("nick", Map.of("count", 0));
		assertThat(page.get("aggregate")).isEqualTo(figures);
	}

	@ParameterizedTest
	@ValueSource(strings = { "people { nodes { id } }", "people { edges { cursor } }",
			"people { pageInfo { endCursor } }", "people { aggregate { age { min } } }",
			"people { groups(by: [{age: VALUE}]) { aggregate { age { max } } } }",
			"people { groups(by: [{age: VALUE}], having: {count: {lt: 5}}) { aggregate { count } } }",
			"people { groups(by: [{age: VALUE}], orderBy: [{age: {max: ASC}}]) { aggregate { count } } }",
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
