package org.touyan.api;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.DatabaseHits;
import org.touyan.GraphQlRequests;
import org.touyan.StatementCounter;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The thousandth page takes the database no more than about twice the work of the first. */
@TouyanTest
class DeepPageTests {

	private static final String PAGE = "{ people(first: %d, %s orderBy: [%s]) { nodes { id } pageInfo { endCursor } } }";

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	private final Driver driver;

	DeepPageTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements,
			@Autowired Driver driver) {
		this.requests = requests;
		this.statements = statements;
		this.driver = driver;
	}

	/**
	 * Where no index has the order, all rows are read for the first page, and compared with the cursor for the others.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ id: ASC } | 2
			{ name: PINYIN } | 2
			{ bornOn: DESC }, { name: ASC } | 2.5
			""")
	void aDeepPageIsReadLikeTheFirst(String order, double times) {
		long first = hits(PAGE.formatted(5, "", order));
		String cursor = "";
		for (int row = 0; row < 4_995; row += 999) {
			cursor = requests.data(PAGE.formatted(999, cursor, order))
				.path("people")
				.path("pageInfo")
				.path("endCursor")
				.asString();
			cursor = "after: \"%s\",".formatted(cursor);
		}
		assertThat(hits(PAGE.formatted(5, cursor, order))).isLessThanOrEqualTo((long) (times * first));
	}

	private long hits(String query) {
		statements.drain();
		requests.data(query);
		return DatabaseHits.of(driver, statements.drain().getLast());
	}

}
