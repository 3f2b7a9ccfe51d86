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
			"{ books { groups(by: {acquiredOn: QUARTER}) { key { acquiredOn } aggregate { count } } } }",
			"{ books { nodes { daysHeld then: daysHeld(on: \"2020-03-01\") same: daysHeld(on: null) } } }",
			"{ books { aggregate { daysHeld { avg } then: daysHeld(on: \"2019-12-31\") { min max sum } } } }",
			"{ books(where: {daysHeldOn: {on: \"2020-01-11\", is: {eq: 10}}}) { nodes { id } } }",
			"{ books(where: {NOT: {daysHeldOn: {is: {lt: 10}}}}, orderBy: {daysHeldOn: {on: \"2020-01-11\", order: DESC}}) { nodes { id } } }",
			"{ books { groups(by: {daysHeldOn: {on: \"2020-01-11\", by: VALUE}}) { key { daysHeldOn } aggregate { count } } } }",
			"{ books { groups(by: {bands: {daysHeldOn: {on: \"2020-01-11\", bounds: [0, 10]}}}) { key { bands { daysHeldOn { from to } } } aggregate { count } } } }",
			"{ works { groups(by: {bands: {pages: [2, 3]}}, orderBy: {key: {pages: DESC}}) { key { bands { pages { from to } } } aggregate { count } } } }",
			"{ works { groups(by: {bands: {pages: [3, 4]}}) { key { bands { pages { to } } } aggregate { count } } } }",
			"{ people { nodes { likes { groups(by: {edge: {bands: {stars: [2]}}}) { key { edge { bands { stars { from to } } } } aggregate { count } } } } } }",
			"{ books(where: {compareDates: {of: {acquiredOn: VALUE}, lte: {shelf: {builtOn: VALUE}}}}) { nodes { id } } }",
			"{ books(where: {NOT: {compareDates: {of: {acquiredOn: VALUE}, lt: {shelf: {builtOn: VALUE}}}}}) { nodes { id } } }",
			"{ books(where: {compareDates: {of: {withdrawnOn: VALUE}, ne: {acquiredOn: VALUE}}}) { nodes { id } } }",
			"{ books(where: {compareDates: {of: {withdrawnOn: VALUE}, eq: {withdrawnOn: VALUE}}}) { nodes { id } } }",
			"{ books(where: {compareNumbers: {of: {doublePages: VALUE}, gt: {pages: VALUE}, ne: {price: VALUE}}}) { nodes { id } } }",
			"{ shelves { nodes { works(where: {OR: [{compareNumbers: {of: {pages: VALUE}, gte: {loan: {fee: VALUE}}}}, {pages: {eq: null}}]}) { nodes { id } } } } }",
			"{ books(where: {compareDates: {of: {shelf: {builtOn: VALUE}}}}) { totalCount } }",
			"{ books { series(from: \"2020-01-03\", to: \"2020-01-03\", every: MONTH) { on aggregate { count daysHeld { sum } } change { count daysHeld { sum } } yearOnYear { count } } } }",
			"{ books(asOf: \"2020-02-29\") { series(from: \"2019-12-31\", to: \"2020-12-01\", every: MONTH) { on change { count daysHeld { sum avg } } yearOnYear { count pages { avg } } } } }",
			"{ books(asOf: \"2021-02-28\") { series(from: \"2021-02-01\", to: \"2021-02-28\", every: MONTH) { on change { daysHeld { sum } } yearOnYear { daysHeld { sum } } } } }",
			"{ books(asOf: \"2020-02-29\") { series(from: \"2020-01-01\", to: \"2020-03-31\", every: QUARTER) { on aggregate { daysHeld(on: \"2020-03-01\") { max } } yearOnYear { daysHeld(on: \"2020-03-01\") { max } } } } }",
			"{ books { series(from: \"2020-01-04\", to: \"2020-12-31\", every: MONTH) { on } later: series(from: \"2020-02-01\", to: \"2020-12-31\", every: MONTH) { on } } }",
			"{ clubs(asOf: \"2024-12-31\") { series(from: \"2018-07-01\", to: \"2024-01-01\", every: YEAR) { on aggregate { count } change { count } yearOnYear { count } } } }",
			"{ readers(where: {NOT: {favourite: {}}}) { series(from: \"2019-06-01\", to: \"2020-01-03\", every: QUARTER) { on aggregate { count } change { count } } } }",
			"{ shelves { nodes { name keepers { totalCount } } } people { nodes { edits { series(from: \"2019-12-01\", to: \"2020-01-01\", every: MONTH) { on aggregate { count number { sum } } change { count number { sum } } } } } } }",
			"{ search(text: \"c\") { series(from: \"2019-12-01\", to: \"2020-01-01\", every: MONTH) { on aggregate { count } change { count } } } }",
			"{ books { series(from: \"2020-01-01\", to: \"2020-01-01\", every: MONTH) { aggregate { count @include(if: false) } change { count @skip(if: true) } } } }",
			"{ books { nodes { id } series(from: \"2020-01-01\", to: \"2020-01-01\", every: MONTH) { __typename on change { __typename count } other: change { pages { __typename sum } } } totalCount } }",
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
			"{ books { groups(by: [{bands: {pages: []}}]) { aggregate { count } } } } | INVALID_ARGUMENT",
			"{ books { groups(by: [{bands: {pages: [2, 1]}}]) { aggregate { count } } } } | INVALID_ARGUMENT",
			"{ books { groups(by: [{bands: {pages: [2, 2]}}]) { aggregate { count } } } } | INVALID_ARGUMENT",
			"{ books(where: {compareDates: {of: {acquiredOn: VALUE}, lt: null}}) { totalCount } } | INVALID_ARGUMENT",
			"{ books(during: {}) { series(from: \"2020-01-01\", to: \"2020-01-01\", every: MONTH) { on } } } | INVALID_ARGUMENT",
			"{ people(during: {}) { nodes { clubs { series(from: \"2020-01-01\", to: \"2020-01-01\", every: MONTH) { on } } } } } | INVALID_ARGUMENT",
			"{ books { series(from: \"2020-01-02\", to: \"2020-01-01\", every: MONTH) { on } } } | INVALID_ARGUMENT",
			"{ books { series(from: \"1899-12-31\", to: \"1900-01-01\", every: YEAR) { on } } } | INVALID_ARGUMENT",
			"{ books { series(from: \"2015-01-31\", to: \"2020-01-01\", every: MONTH) { on } } } | INVALID_ARGUMENT",
			"{ books { series(from: \"1960-12-31\", to: \"2020-01-01\", every: YEAR) { on } } } | INVALID_ARGUMENT",
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
