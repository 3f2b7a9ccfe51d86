package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A cursor that is not of the page it is given to is refused. */
@TouyanTest
class CursorTests {

	private static final String BY_TITLE = "query ($after: String) "
			+ "{ books(first: 1, after: $after, orderBy: [{title: ASC}]) { nodes { id } pageInfo { endCursor } } }";

	private final Oracle oracle;

	CursorTests(@Autowired Driver driver) {
		this.oracle = new Oracle(driver);
	}

	@BeforeEach
	void write() {
		var graph = new LibraryGraph(true);
		graph.add(new Thing("Book", Set.of(), Map.of("id", "book-1", "title", "头雁")));
		graph.add(new Thing("Book", Set.of(), Map.of("id", "book-2", "title", "雁")));
		oracle.use(graph);
	}

	@AfterEach
	void clear() {
		oracle.clear();
	}

	private String cursor() {
		Map<String, @Nullable Object> data = Values.map(oracle.check(BY_TITLE, Map.of()).data());
		Map<String, @Nullable Object> info = Values.map(Values.map(data.get("books")).get("pageInfo"));
		return (String) Objects.requireNonNull(info.get("endCursor"));
	}

	private @Nullable String refusal(String query, String cursor) {
		return oracle.refusal(query, Map.of("after", cursor));
	}

	/** Nothing that is shown tells them apart, not even when they began. */
	@Test
	void relationshipsThatLookTheSameAreEachMetOnce() {
		var graph = new LibraryGraph(true);
		var ann = new Thing("Person", Set.of(), Map.of("id", "person-1", "name", "Ann", "kind", "STAFF"));
		graph.add(ann);
		for (int times = 0; times < 4; times++) {
			graph.add(new Tie("ORACLE_KNOWS", ann, ann, Map.of("since", LocalDate.of(2020, 1, 1))));
		}
		oracle.use(graph);
		assertThat(walk("first", "after", "endCursor")).doesNotHaveDuplicates()
			.hasSize(4)
			.isEqualTo(walk("last", "before", "startCursor").reversed());
	}

	private List<Object> walk(String size, String place, String end) {
		String query = "query ($cursor: String) { person(id: \"person-1\") { knows(%s: 1, %s: $cursor) ".formatted(size,
				place) + "{ pageInfo { %s } } } }".formatted(end);
		var met = new ArrayList<Object>();
		Object cursor = null;
		do {
			Answer answer = oracle.compiled(query, Collections.singletonMap("cursor", cursor));
			Map<String, @Nullable Object> page = Values
				.map(Values.map(Values.map(answer.data()).get("person")).get("knows"));
			cursor = Values.map(page.get("pageInfo")).get(end);
			if (cursor != null) {
				met.add(cursor);
			}
		}
		while (cursor != null);
		return met;
	}

	/** The row of a cursor may be gone, and with it all that was before the page. */
	@Test
	void aPageTellsOfRowsBeforeAndBehindItOnlyWhereThereAreSome() {
		String first = cursor();
		assertThat(beside(first, null)).isEqualTo("true false");
		assertThat(beside(null, first)).isEqualTo("false true");
		var graph = new LibraryGraph(true);
		graph.add(new Thing("Book", Set.of(), Map.of("id", "book-2", "title", "雁")));
		oracle.use(graph);
		assertThat(beside(first, null)).isEqualTo("false false");
		assertThat(beside(null, first)).isEqualTo("false true");
		graph = new LibraryGraph(true);
		graph.add(new Thing("Book", Set.of(), Map.of("id", "book-0", "title", "大雁")));
		oracle.use(graph);
		assertThat(beside(first, null)).isEqualTo("true false");
		assertThat(beside(null, first)).isEqualTo("false false");
	}

	private String beside(@Nullable String after, @Nullable String before) {
		var variables = new HashMap<String, @Nullable Object>();
		variables.put("after", after);
		variables.put("before", before);
		Map<String, @Nullable Object> info = Values.map(Values.map(Values.map(oracle.compiled("""
				query ($after: String, $before: String) {
				  books(first: 1, after: $after, before: $before, orderBy: [{title: ASC}]) {
				    pageInfo { hasPreviousPage hasNextPage } } }""", variables).data()).get("books")).get("pageInfo"));
		return info.get("hasPreviousPage") + " " + info.get("hasNextPage");
	}

	@Test
	void itsOwnIsAccepted() {
		assertThat(refusal(BY_TITLE, cursor())).isNull();
	}

	@Test
	void thatOfAnotherOrderIsRefused() {
		for (String order : new String[] { "", "{title: DESC}", "{id: ASC}", "{note: ASC}", "{title: ASC}, {note: ASC}",
				"{title: ASC}, {id: DESC}" }) {
			assertThat(refusal(BY_TITLE.replace("{title: ASC}", order), cursor())).as(order)
				.isEqualTo("INVALID_CURSOR");
		}
	}

	@Test
	void thatOfAnotherTypeIsRefused() {
		assertThat(refusal(BY_TITLE.replace("books", "works"), cursor())).isEqualTo("INVALID_CURSOR");
		assertThat(refusal(BY_TITLE.replace("books", "atlases"), cursor())).isEqualTo("INVALID_CURSOR");
	}

	@Test
	void whatIsNoCursorIsRefused() {
		for (String text : new String[] { "", "x", "null", "%", "头雁", "AAAA", "=", " " + cursor(), cursor() + "A",
				cursor() + cursor() }) {
			assertThat(refusal(BY_TITLE, text)).as(text).isEqualTo("INVALID_CURSOR");
		}
	}

	@Test
	void partsOfOneAreRefused() {
		String cursor = cursor();
		for (int length = 0; length < cursor.length(); length++) {
			assertThat(refusal(BY_TITLE, cursor.substring(0, length))).isEqualTo("INVALID_CURSOR");
		}
	}

	/** One that still makes sense is only another place in the order; none makes the database fail. */
	@Test
	void oneThatWasChangedIsRefusedOrAnotherPlace() {
		var random = new Random(1);
		for (int round = 0; round < 200; round++) {
			var changed = new StringBuilder(cursor());
			changed.setCharAt(random.nextInt(changed.length()), (char) ('0' + random.nextInt(75)));
			assertThat(refusal(BY_TITLE, changed.toString())).isIn(null, "INVALID_CURSOR");
		}
	}

}
