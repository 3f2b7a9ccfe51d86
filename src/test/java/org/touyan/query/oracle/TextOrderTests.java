package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.TouyanTest;

/**
 * Texts are in the order of their characters' numbers, those beyond U+FFFF last, wherever they are compared. The
 * database has another order for a text that is sent to it.
 */
@TouyanTest
class TextOrderTests {

	private static final List<String> TEXTS = List.of("", "a", "村", "村\uFF5E", "村\uD842\uDFB7", "\uFB00",
			"\uFF5E\uD83E\uDD86", "\uD842\uDFB7\uFF5E", "\uD842\uDFB7'\\u0027\"", "\uFF5E", "\uD83E\uDD86",
			"\uD842\uDFB7");

	/** So many of them are there once more as the beginning of a long text. */
	private static final int LONG_ONES = 2;

	/** Too long for the database to keep it beside the node. */
	private static final String LONG = "x".repeat(200);

	private final Oracle oracle;

	private final Driver driver;

	private final PageWalk walk;

	private final Thing reader = new Thing("Person", Set.of(),
			Map.of("id", "person-100", "name", "r", "nick", "r", "kind", "READER"));

	TextOrderTests(@Autowired Driver driver) {
		this.oracle = new Oracle(driver);
		this.driver = driver;
		this.walk = new PageWalk(oracle);
	}

	@BeforeEach
	void write() {
		var graph = new LibraryGraph(true);
		graph.add(reader);
		var texts = new ArrayList<>(TEXTS);
		TEXTS.subList(TEXTS.size() - LONG_ONES, TEXTS.size()).forEach(text -> texts.add(text + LONG));
		for (String text : texts) {
			int number = graph.things().size();
			var keeper = new Thing("Person", Set.of(),
					Map.of("id", "person-" + number, "name", text, "nick", text, "kind", "STAFF"));
			var shelf = new Thing("Shelf", Set.of(), Map.of("id", "shelf-" + number, "name", text));
			var book = new Thing("Book", Set.of(), Map.of("id", "book-" + number, "title", text));
			List.of(keeper, shelf, book).forEach(graph::add);
			graph.add(new Tie("ORACLE_STANDS_ON", book, shelf, Map.of()));
			graph.add(new Tie("ORACLE_KEPT_BY", shelf, reader, Map.of("remark", text)));
			graph.add(new Tie("ORACLE_WROTE", reader, book, Map.of("signed", true)));
			graph.add(new Tie("ORACLE_WROTE", keeper, book, Map.of("signed", true)));
		}
		oracle.use(graph);
	}

	@AfterEach
	void clear() {
		oracle.clear();
		driver.executableQuery("DROP INDEX oracleTitles IF EXISTS").execute();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{title: ASC}", "{shelfName: DESC}", "{shelf: {name: ASC}}",
			"{authors: {min: {name: ASC}}}", "{authors: {max: {name: DESC}}}", "{pages: ASC}, {title: DESC}" })
	void noRowIsSkippedInAnOrderOfTheirs(String order) {
		walk.at("books", order);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{title: DESC}", "{edge: {signed: ASC}}, {shelfName: ASC}" })
	void norOfWhatIsRelated(String order) {
		walk.on(reader, "wrote", order, "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{greeting: DESC}", "{wrote: {max: {title: ASC}}}" })
	void norOfThoseMadeOfThem(String order) {
		walk.at("people", order);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{edge: {remark: ASC}}", "{edge: {remark: DESC}}" })
	void norOfThoseOfRelationships(String order) {
		walk.on(reader, "keeps", order, "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{title: ASC}", "{title: DESC}" })
	void norWhereAnIndexHasThemInOrder(String order) {
		driver.executableQuery("CREATE INDEX oracleTitles FOR (node:OracleBook) ON (node.title)").execute();
		driver.executableQuery("CALL db.awaitIndexes()").execute();
		walk.at("books", order);
	}

	@ParameterizedTest
	@ValueSource(strings = { "lt", "lte", "gt", "gte" })
	void filtersAreOfTheSameOrder(String operator) {
		for (String text : TEXTS) {
			oracle.check("query ($text: String) { books(where: {title: {%s: $text}}) { totalCount } "
				.formatted(operator)
					+ "shelves(where: {works: {some: {shelfName: {%s: $text}}}}) { totalCount } }".formatted(operator),
					Map.of("text", text));
		}
	}

}
