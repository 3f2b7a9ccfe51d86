package org.touyan.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.DatabaseHits;
import org.touyan.GraphQlRequests;
import org.touyan.StatementCounter;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A list of people costs whoever sees a part of them as much as that part, however many there are elsewhere. */
@TouyanTest
class SightCostTests {

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	private final Driver driver;

	SightCostTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements,
			@Autowired Driver driver) {
		this.requests = requests;
		this.statements = statements;
		this.driver = driver;
	}

	@AfterEach
	void remove() {
		driver.executableQuery("MATCH (n:SeenElsewhere) DETACH DELETE n").execute();
	}

	/** What has the village's name is of many kinds, each seen in its own way; people are of one. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			600 | people(first: 20) { totalCount nodes { name } }
			600 | people(last: 20) { nodes { name } }
			600 | people(first: 20, orderBy: [{name: STROKE}]) { nodes { name } }
			600 | people(first: 20, orderBy: [{age: DESC}]) { nodes { name } }
			600 | people(first: 20, where: {sex: {eq: FEMALE}}) { nodes { name } }
			600 | people(first: 20, where: {search: "芦"}) { nodes { name } }
			600 | cadres(first: 20) { totalCount nodes { name } }
			600 | mentors(first: 20) { totalCount nodes { name } }
			600 | reserveOfficials(first: 20) { totalCount nodes { name } }
			1200 | search(text: "芦南", first: 20) { totalCount nodes { id } }
			""")
	void aVillageIsFewLooks(long most, String field) {
		assertThat(hits("VILLAGE_CLERK", "370112013228", "{ " + field + " }")).isLessThan(most);
	}

	@Test
	void peopleElsewhereCostASubdistrictNothing() {
		List<String> queries = List.of("{ people(first: 20) { totalCount nodes { name } } }",
				"{ people(last: 20) { nodes { name } } }",
				"{ people(where: {name: {contains: \"芦\"}}) { totalCount } }",
				"{ people(first: 5, orderBy: [{name: STROKE_DESC}]) { nodes { name } } }");
		List<Long> before = queries.stream().map(query -> hits("SUBDISTRICT_ORGANISER", "370112013", query)).toList();
		driver.executableQuery("""
				UNWIND range(1, 3000) AS number
				CREATE (p:Entity:Person:SeenElsewhere {id: 'seen-elsewhere-' + number, name: '芦' + number,
				  namePinyin: 'LU', nameStrokes: '07', sex: 'MALE', bornOn: date('1980-01-01')})
				CREATE (h:Entity:Holding:SeenElsewhere
				  {id: 'held-elsewhere-' + number, territory: '370112007201', from: date('2020-01-01')})
				CREATE (p)-[:HOLDS]->(h) CREATE (p)-[:SEEN_IN {territory: h.territory, from: h.from}]->(h)""")
			.execute();
		assertThat(queries.stream().map(query -> hits("SUBDISTRICT_ORGANISER", "370112013", query))).isEqualTo(before);
	}

	/** A text that many names have is looked for where something is seen; one that few have, among those few. */
	@Test
	void aSearchIsAsMuchAsIsSeenOrAsIsFound() {
		assertThat(hits("VILLAGE_CLERK", "370112013228", "{ search(text: \"王\") { nodes { id } } }")).isLessThan(3_000);
		assertThat(hits("SUBDISTRICT_ORGANISER", "370112013", "{ search(text: \"王\") { nodes { id } } }"))
			.isLessThan(20_000);
		assertThat(hits("SUBDISTRICT_ORGANISER", "370112013", "{ search(text: \"芦南村\") { nodes { id } } }"))
			.isLessThan(1_000);
	}

	@ParameterizedTest
	@CsvSource({ "VILLAGE_CLERK, 370112013228", "SUBDISTRICT_ORGANISER, 370112013", "SUBDISTRICT_ORGANISER, 370112007",
			"DEPARTMENT_ADMINISTRATOR, 370112" })
	void aSearchFindsWhatIsSeenOfWhatThereIs(String role, String territory) {
		for (String text : List.of("王", "张h", "芦南", "党", "lun", "x")) {
			List<String> all = found("everybody", "DEPARTMENT_ADMINISTRATOR", "*", text);
			List<String> seen = new ArrayList<>();
			for (int begin = 0; begin < all.size(); begin += 1000) {
				seen.addAll(ids(requests
					.answerTo("sight", role, territory,
							Map.of("query", "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", "variables",
									Map.of("ids", all.subList(begin, Math.min(begin + 1000, all.size())))))
					.at("/data/nodes")));
			}
			assertThat(found("sight", role, territory, text)).as(text).isEqualTo(seen);
		}
	}

	/** The ids of all pages. */
	private List<String> found(String account, String role, String territory, String text) {
		var ids = new ArrayList<String>();
		var variables = new HashMap<String, Object>(Map.of("text", text));
		for (boolean more = true; more;) {
			JsonNode page = requests.answerTo(account, role, territory, Map.of("variables", variables, "query", """
					query ($text: String!, $after: String) {
					  search(text: $text, first: 1000, after: $after) {
					    nodes { id } pageInfo { hasNextPage endCursor } } }""")).at("/data/search");
			ids.addAll(ids(page.path("nodes")));
			more = page.at("/pageInfo/hasNextPage").asBoolean();
			variables.put("after", page.at("/pageInfo/endCursor").asString());
		}
		return ids;
	}

	private static List<String> ids(JsonNode nodes) {
		return nodes.valueStream().filter(JsonNode::isObject).map(node -> node.path("id").asString()).toList();
	}

	/** Who sees the greater part reads an index in its order until the page is full. */
	@Test
	void aPageInTheOrderOfAnIndexStopsWhenItIsFull() {
		assertThat(hits("DEPARTMENT_ADMINISTRATOR", "370112", "{ people(first: 20) { nodes { name } } }"))
			.isLessThan(600);
	}

	private long hits(String role, String territory, String query) {
		requests.answerTo("warm", role, territory, Map.of("query", query));
		statements.drain();
		JsonNode answer = requests.answerTo("sight", role, territory, Map.of("query", query));
		assertThat(answer.has("errors")).as("%s", answer).isFalse();
		return DatabaseHits.of(driver, statements.drain().getLast());
	}

}
