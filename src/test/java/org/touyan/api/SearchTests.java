package org.touyan.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.StatementCounter;
import org.touyan.TouyanTest;
import org.touyan.places.NameKeys;

import static org.assertj.core.api.Assertions.assertThat;

/** People are found by what is typed of their names, the best first. */
@TouyanTest
class SearchTests {

	private static final Map<String, NameKeys> PEOPLE = Map.of("a", NameKeys.ofPerson("欧阳刘晓燕"), "b",
			NameKeys.ofPerson("刘晓燕妮"), "c", NameKeys.ofPerson("刘晓燕"), "d", NameKeys.ofPerson("刘小艳"), "e",
			NameKeys.ofPerson("单解"), "f", NameKeys.ofPerson("解单"), "g", NameKeys.ofPerson("张三", "刘晓燕"), "h",
			NameKeys.ofPerson("吕蘅"), "i", NameKeys.ofPerson("李宇", "José\u0301 Müller"), "j", NameKeys.ofPerson("蘆略"));

	private static final String FOUND = """
			query ($text: String!, $after: String) {
				search(text: $text, types: [PERSON], first: 1000, after: $after) { nodes { id } }
			}
			""";

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	private final Driver driver;

	SearchTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements, @Autowired Driver driver) {
		this.requests = requests;
		this.statements = statements;
		this.driver = driver;
	}

	@BeforeEach
	void write() {
		PEOPLE.forEach((id, keys) -> driver.executableQuery("CREATE (n:Entity:Person {id: $id}) SET n += $keys")
			.withParameters(Map.of("id", "search-" + id, "keys", keys.properties()))
			.execute());
	}

	@AfterEach
	void remove() {
		driver.executableQuery("MATCH (n:Entity) WHERE n.id STARTS WITH 'search-' DELETE n").execute();
	}

	@ParameterizedTest
	@CsvSource({ "刘晓燕, cgba", "晓燕, gcba", "liuxiaoyan, cdgba", "LIU Xiaoyan, cdgba", "lxy, cdgba", "liuxy, cdgba",
			"lxiaoyan, cdbga", "liu晓y, cgba", "刘xiaoy, cdgba", "晓y, gcba", "燕, gcba", "燕妮, b", "yn, b", "oyl, a",
			"欧阳l, a", "zhangsan, g", "shanjie, e", "sj, e", "xiedan, f", "xie单, f", "ｌｘｙ, cdgba", "刘 晓-燕, cgba",
			"劉曉燕, cgba", "zhāngsān, g", "Liúxiǎoyàn, cdgba", "lvheng, h", "lüheng, h", "lǚhéng, h", "lǖ蘅, h",
			"LYU HENG, h", "lǘh, h", "吕h, h", "呂, h", "liyu, i", "芦略, j", "蘆, j", "lulve, j", "lulue, j", "lulüè, j",
			"lu lyue, j", "刘\uFE0F晓\uDB40\uDD00燕, cgba", "José Müller, i", "jose\u0301 muller, i", "joṡé, i",
			"JOSEMÜL, i" })
	void theBestComesFirst(String typed, String expected) {
		assertThat(found(typed)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "iuxiaoyan", "lyx", "liuyan", "danjie", "jiedan", "刘燕", "燕晓", "liuxiaoyanx", "l*z", "l?z",
			"lülve" })
	void whatFitsNoNameFindsNobody(String typed) {
		assertThat(found(typed)).isEmpty();
	}

	/** Those of the test, in their order among all that are found. */
	private String found(String typed) {
		JsonNode answer = requests.answer(Map.of("query", FOUND, "variables", Map.of("text", typed)));
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		var found = new StringBuilder();
		for (JsonNode node : answer.at("/data/search/nodes")) {
			String id = node.path("id").asString();
			found.append(id.startsWith("search-") ? id.substring("search-".length()) : "");
		}
		return found.toString();
	}

	@Test
	void pagesFollowOneAnother() {
		String page = "{ search(text: \"lxy\", first: 3 %s) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }";
		JsonNode all = requests.data("{ search(text: \"lxy\", first: 1000) { nodes { id } } }").at("/search/nodes");
		var walked = new ArrayList<String>();
		String after = "";
		for (boolean more = true; more;) {
			JsonNode search = requests.data(page.formatted(after)).path("search");
			assertThat(search.path("totalCount").asInt()).isEqualTo(all.size());
			search.path("nodes").forEach(node -> walked.add(node.path("id").asString()));
			more = search.at("/pageInfo/hasNextPage").asBoolean();
			after = "after: \"%s\"".formatted(search.at("/pageInfo/endCursor").asString());
		}
		assertThat(walked).hasSizeGreaterThan(6)
			.containsExactlyElementsOf(all.valueStream().map(node -> node.path("id").asString()).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "search(text: \"lxy\") { totalCount nodes { id } }",
			"people(where: {search: \"lxy\"}) { totalCount nodes { id } groups(by: {sex: VALUE}) { aggregate { count } } }",
			"mentors(where: {AND: [{search: \"lxy\"}], sex: {eq: FEMALE}}, orderBy: {name: PINYIN}) { nodes { id } }" })
	void theFullTextIndexIsAsked(String root) {
		statements.drain();
		requests.data("{ " + root + " }");
		Query statement = statements.drain().getLast();
		try (Session session = driver.session()) {
			String explained = statement.text().replaceFirst("^CYPHER 5 ", "CYPHER 5 EXPLAIN ");
			List<String> operators = operators(session.run(explained, statement.parameters()).consume().plan())
				.toList();
			assertThat(operators).anyMatch(operator -> operator.startsWith("ProcedureCall"));
			assertThat(operators).noneMatch(operator -> operator.contains("Scan"));
		}
	}

	private static Stream<String> operators(Plan plan) {
		return Stream.concat(Stream.of(plan.operatorType()), plan.children().stream().flatMap(SearchTests::operators));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "INVALID_ARGUMENT | text: \"\"", "INVALID_ARGUMENT | text: \"* ?\"",
			"VALIDATION_FAILED | text: \"lxy\", types: [NOTHING]", "INVALID_CURSOR | text: \"lxy\", after: \"x\"" })
	void whatCannotBeSearchedIsRefused(String code, String arguments) {
		statements.drain();
		JsonNode error = requests.error("{ search(%s) { nodes { id } } }".formatted(arguments));
		assertThat(statements.drain()).isEmpty();
		assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
	}

}
