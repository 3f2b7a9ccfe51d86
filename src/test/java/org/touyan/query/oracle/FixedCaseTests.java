package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the random queries once found, and what the compiler refuses. */
@TouyanTest
class FixedCaseTests {

	private final Oracle oracle;

	FixedCaseTests(@Autowired Driver driver) {
		this.oracle = new Oracle(driver);
	}

	@BeforeEach
	void write() {
		var graph = new LibraryGraph(true);
		Thing reader = thing("Person", "person-1", "name", "头雁", "kind", "READER");
		Thing keeper = thing("Person", "person-2", "name", "A", "kind", "STAFF", "from", day(5), "to", day(2));
		Thing book = thing("Book", "book-1", "title", "b", "acquiredOn", day(1));
		Thing other = thing("Book", "book-2", "title", "a", "pages", 2);
		Thing club = thing("Club", "club-1", "name", "c", "from", day(2));
		Thing shelf = thing("Shelf", "shelf-1", "name", "s", "builtOn", day(1));
		Thing journal = thing("Journal", "journal-1", "title", "j", "peerReviewed", true);
		Thing unreviewed = thing("Journal", "journal-2", "title", "k");
		for (Thing each : new Thing[] { reader, keeper, book, other, club, shelf, journal, unreviewed }) {
			graph.add(each);
		}
		graph.add(new Tie("ORACLE_LIKES", reader, book, Map.of("stars", 1)));
		graph.add(new Tie("ORACLE_LIKES", reader, club, Map.of("stars", 2)));
		graph.add(new Tie("ORACLE_KEPT_BY", shelf, keeper, Map.of()));
		graph.add(new Tie("ORACLE_KEPT_BY", shelf, club, Map.of()));
		graph.add(new Tie("ORACLE_KNOWS", reader, keeper, Map.of("since", day(1), "until", day(3))));
		graph.add(new Tie("ORACLE_KNOWS", keeper, reader, Map.of("since", day(2), "until", day(4))));
		graph.add(new Tie("ORACLE_KNOWS", keeper, keeper, Map.of()));
		graph.add(new Tie("ORACLE_MEMBER_OF", keeper, club, Map.of()));
		graph.add(new Tie("ORACLE_MEMBER_OF", reader, club, Map.of()));
		graph.add(new Tie("ORACLE_STANDS_ON", book, shelf, Map.of("from", day(1))));
		graph.add(new Tie("ORACLE_EDITS", keeper, journal, Map.of()));
		oracle.use(graph);
	}

	@AfterEach
	void clear() {
		oracle.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ books(where: {shelf: {}}) { nodes { id } } }",
			"{ books(where: {NOT: {shelf: {}}}) { nodes { id } } }",
			"{ books(where: {shelf: {keeper: {}, name: {}}}) { nodes { id } } }",
			"{ books(where: {sequel: {}}) { nodes { id } } }",
			"{ books(where: {OR: [{}, {title: {eq: \"a\"}}]}) { nodes { id } } }",
			"{ books(where: {NOT: {OR: [{}, {title: {eq: \"a\"}}]}}) { nodes { id } } }",
			"{ books(where: {OR: [{AND: []}, {title: {eq: \"a\"}}]}) { nodes { id } } }",
			"{ books(where: {OR: [{pages: {gt: 1}}, {NOT: {pages: {gt: 1}}}]}) { nodes { id } } }",
			"{ person(id: \"person-1\") { favourite { __typename ... on Club { name } } } }",
			"{ people(where: {favourite: {id: {eq: \"club-1\"}}}) { nodes { id } } }",
			"{ books(during: {}) { nodes { id } } }", "{ books(during: {from: null, to: null}) { nodes { held } } }",
			"{ books(during: {to: \"2020-01-02\"}) { nodes { id held } } }",
			"{ clubs(during: {to: \"2020-01-02\"}) { nodes { id } } }",
			"{ clubs(during: {to: \"2020-01-03\"}) { nodes { id } } }",
			"{ clubs(asOf: \"2020-01-01\", during: null) { nodes { id } } }",
			"{ shelves { nodes { works(during: {from: \"2020-01-01\"}) { nodes { id } } } } }",
			"{ book(id: \"book-1\", during: {from: \"2021-01-01\"}) { held shelves { nodes { id } } } }",
			"{ people { nodes { acquaintances { edges { depth node { id } } totalCount } } } }",
			"{ people { nodes { acquaintances(asOf: \"2020-01-01\") { edges { depth node { id } } totalCount } } } }",
			"{ people { nodes { acquaintances(asOf: \"2020-01-04\", maxDepth: 1) { nodes { id } } } } }",
			"{ people { nodes { acquaintances(hop: {knows: {edge: {since: {isNull: true}}}}) { nodes { id } } } } }",
			"{ people { nodes { acquaintances(hop: {knows: {loans: {none: {}}}}) { nodes { id } } } } }",
			"{ people { nodes { acquaintances(during: {to: \"2020-01-02\"}) { edges { depth node { id } } totalCount } } } }",
			"{ people { nodes { acquaintances { aggregate { count name { min } edge { depth { max avg } } } } } } }",
			"{ people { nodes { acquaintances { groups(by: {edge: {depth: VALUE}}, having: {count: {gte: 1}}, orderBy: {count: DESC}) { key { edge { depth } } aggregate { count } } } } } }",
			"{ people { nodes { acquaintances(orderBy: [{loans: {count: DESC}}, {edge: {depth: DESC}}], first: 1) { edges { cursor depth node { id } } pageInfo { hasNextPage } } } } }",
			"{ people { nodes { clubmates { edges { depth node { id } } totalCount } } } }",
			"{ people { nodes { clubmates(asOf: \"2020-01-01\") { totalCount } } } }",
			"{ people { nodes { clubmates(where: {edge: {depth: {eq: 1}}}, hop: {clubs: {name: {eq: \"d\"}}}) { nodes { id } } } } }",
			"{ journals { groups(by: {peerReviewed: VALUE}, orderBy: {key: {peerReviewed: DESC}}) { key { peerReviewed } aggregate { count } } } }",
			"{ people { nodes { edits(where: {editorName: {eq: \"A\"}}, orderBy: {editorName: DESC}) { totalCount nodes { id editorName } } } } }",
			"{ people { nodes { edits(where: {editorName: {isNull: false}}) { totalCount nodes { editorName } groups(by: {editorName: VALUE}) { key { editorName } aggregate { count } } } } } }",
			"{ shelves { nodes { keeper { __typename ... on Person { name } } keeperNote } } }",
			"{ books { groups(by: [{shelfName: VALUE}, {shelf: {name: VALUE}}], orderBy: {key: {shelf: {name: DESC}}}) { key { shelfName shelf { name } } aggregate { count } } } }" })
	void isAnsweredAsTheEvaluationAnswersIt(String query) {
		oracle.check(query, Map.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"{ books(where: {title: {contains: null}}) { totalCount } } | INVALID_ARGUMENT",
			"{ books(where: {pages: {in: null}}) { totalCount } } | INVALID_ARGUMENT",
			"{ books(where: {NOT: {tags: {includes: null}}}) { totalCount } } | INVALID_ARGUMENT",
			"{ books { nodes { authors(where: {edge: {share: {lt: null}}}) { totalCount } } } } | INVALID_ARGUMENT",
			"{ books(first: -1) { totalCount } } | INVALID_ARGUMENT",
			"{ books { groups(by: []) { aggregate { count } } } } | INVALID_ARGUMENT",
			"{ books(asOf: \"2020-01-01\", during: {}) { totalCount } } | INVALID_ARGUMENT",
			"{ book(id: \"book-1\", asOf: \"2020-01-01\", during: {}) { id } } | INVALID_ARGUMENT",
			"{ books { nodes { loans(asOf: \"2020-01-01\", during: {}) { totalCount } } } } | INVALID_ARGUMENT",
			"{ books(during: {from: \"2020-01-02\", to: \"2020-01-01\"}) { totalCount } } | INVALID_ARGUMENT",
			"{ books(during: {from: \"2020-01-02\", to: \"2020-01-02\"}) { totalCount } } | INVALID_ARGUMENT",
			"{ books { nodes { loans(during: {from: \"2020-01-02\", to: \"2020-01-01\"}) { totalCount } } } } | INVALID_ARGUMENT",
			"{ people { nodes { acquaintances(minDepth: 0) { totalCount } } } } | INVALID_ARGUMENT",
			"{ people { nodes { acquaintances(maxDepth: 5) { totalCount } } } } | INVALID_ARGUMENT",
			"{ people { nodes { acquaintances(minDepth: 3, maxDepth: 2) { totalCount } } } } | INVALID_ARGUMENT",
			"{ books(first: 13) { totalCount } } | PAGE_TOO_LARGE", "{ book(id: \"Not an id\") { id } } | MALFORMED_ID",
			"{ nodes(ids: [\"book-1\", \"\"]) { id } } | MALFORMED_ID" })
	void isRefused(String query, String code) {
		assertThat(oracle.refusal(query, Map.of())).isEqualTo(code);
	}

	private static LocalDate day(int day) {
		return LocalDate.of(2020, 1, day);
	}

	private static Thing thing(String type, String id, Object... properties) {
		var map = new LinkedHashMap<String, Object>(Map.of("id", id));
		for (int index = 0; index < properties.length; index += 2) {
			map.put((String) properties[index], properties[index + 1]);
		}
		return new Thing(type, Set.of(), map);
	}

}
