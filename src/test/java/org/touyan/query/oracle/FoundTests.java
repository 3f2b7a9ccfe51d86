package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.Proof;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed finds what a plain reading of the names finds. {@code -Doracle.seed=} repeats a run. */
@TouyanTest
class FoundTests {

	private static final Logger LOG = LoggerFactory.getLogger(FoundTests.class);

	private static final int GRAPHS = 6;

	private static final String QUERY = """
			query ($text: String!, $types: [NodeKind!], $after: String) {
				search(text: $text, types: $types, first: 3, after: $after) {
					totalCount
					edges { cursor node { id ... on Work { title } ... on Person { name nick } } }
					pageInfo { hasNextPage endCursor }
					groups(by: {id: VALUE}) { key { id } aggregate { count } }
				}
				works(first: 12, where: {search: $text}) { totalCount nodes { id } }
				readers(first: 12, where: {AND: [{search: $text}]}) { nodes { id works: wrote(where: {search: $text}) { totalCount } } }
				people(first: 12, where: {OR: [{search: $text}, {wrote: {some: {search: $text}}}]}) { nodes { id } }
				clubs(first: 12, where: {NOT: {search: $text}}) { nodes { id } }
			}
			""";

	private final long seed = Proof.seed("oracle.seed");

	private final Oracle oracle;

	FoundTests(@Autowired Driver driver) {
		this.oracle = new Oracle(driver);
	}

	@BeforeEach
	void use() {
		oracle.use(new LibraryGraph(true));
	}

	@AfterEach
	void clear() {
		oracle.clear();
	}

	@Test
	void everythingThatFitsIsFoundTheBestFirst() {
		LOG.info("oracle.seed={}", seed);
		int found = 0;
		for (int graph = 0; graph < GRAPHS; graph++) {
			var random = new Random(seed + graph);
			oracle.use(Stream.generate(() -> RandomGraph.of(random, oracle.library().mapping()))
				.filter(LibraryGraph::whole)
				.findFirst()
				.orElseThrow());
			for (String typed : RandomValues.TYPED) {
				found += pages(typed, random.nextBoolean() ? null : List.of("PERSON", "BOOK"));
			}
		}
		assertThat(found).as("found, seed %d", seed).isPositive();
	}

	@ParameterizedTest
	@CsvSource({ "é, 4", "e\u0301, 4", "É, 4", "e, 4", "Ė, 4", "éa, 1", "zo, 1", "ẓ\u030Cor\u0439, 1",
			"zor\u0438\u0306, 1", "zor\u0438, 0", "\u0438, 1" })
	void latinLettersAreFoundWithTheirMarksAndWithout(String typed, int found) {
		var graph = new LibraryGraph(true);
		for (String name : List.of("é", "e\u0301", "E", "éa", "b", "Ẓ\u030Cor\u0439", "\u0438")) {
			graph.add(new Thing("Club", Set.of(), Map.of("id", "club-" + (1 + graph.things().size()), "name", name)));
		}
		oracle.use(graph);
		assertThat(pages(typed, null)).isEqualTo(found);
	}

	/** Goes through all pages; how many nodes were found. */
	private int pages(String typed, @Nullable List<String> kinds) {
		var variables = new LinkedHashMap<String, @Nullable Object>();
		variables.put("text", typed);
		variables.put("types", kinds);
		var seen = new ArrayList<Object>();
		for (boolean more = true; more;) {
			Answer answer = oracle.check(QUERY, variables);
			Map<String, @Nullable Object> search = Values.map(Values.map(answer.data()).get("search"));
			seen.addAll(Values.maps(search.get("edges")));
			Map<String, @Nullable Object> page = Values.map(search.get("pageInfo"));
			more = Boolean.TRUE.equals(page.get("hasNextPage"));
			variables.put("after", page.get("endCursor"));
		}
		return seen.size();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "*", "?~\"(", "。" })
	void whereNothingIsLeftOfWhatIsTypedItIsRefused(String typed) {
		String query = "query ($text: String!) { search(text: $text) { nodes { id } } }";
		String condition = "query ($text: String!) { people(where: {wrote: {some: {search: $text}}}) { nodes { id } } }";
		assertThat(oracle.refusal(query, Map.of("text", typed))).isEqualTo("INVALID_ARGUMENT");
		assertThat(oracle.refusal(condition, Map.of("text", typed))).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void whatIsTypedIsShort() {
		String query = "query ($text: String!) { search(text: $text) { nodes { id } } }";
		assertThat(oracle.refusal(query, Map.of("text", "雁".repeat(100)))).isNull();
		assertThat(oracle.refusal(query, Map.of("text", "ty".repeat(50)))).isNull();
		assertThat(oracle.refusal(query, Map.of("text", "雁".repeat(101)))).isEqualTo("INVALID_ARGUMENT");
	}

}
