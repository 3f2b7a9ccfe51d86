package org.touyan.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.GraphQlRequests;
import org.touyan.TestIssuer;
import org.touyan.TouyanTest;
import org.touyan.graph.Graph;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked in the request of an act is answered after it, as in a query, and no more than there. */
@TouyanTest
class QueryInMutationTests {

	private final GraphQlRequests requests;

	private final JwtEncoder signer;

	private final Driver driver;

	private final Graph graph;

	private final LocalDate today;

	QueryInMutationTests(@Autowired GraphQlRequests requests, @Autowired JwtEncoder signer, @Autowired Driver driver,
			@Autowired Graph graph, @Autowired Clock clock) {
		this.requests = requests;
		this.signer = signer;
		this.driver = driver;
		this.graph = graph;
		this.today = LocalDate.now(clock);
	}

	@AfterEach
	void remove() {
		driver.executableQuery("MATCH (g:Grant) WHERE g.account STARTS WITH 'nested-' DELETE g").execute();
	}

	private JsonNode ask(List<String> roles, String query, Map<String, ?> extensions) {
		String token = TestIssuer.signed(signer,
				TestIssuer.claims("touyan")
					.subject("nested-" + roles.getFirst())
					.claim("roles", roles)
					.claim("territories", roles.contains("SECURITY_OFFICER") ? List.of() : List.of("370112")));
		JsonMapper json = JsonMapper.shared();
		return json.readTree(
				requests
					.send("",
							request -> request.setHeader("Authorization", "Bearer " + token)
								.header("Content-Type", "application/json")
								.POST(BodyPublishers.ofString(
										json.writeValueAsString(Map.of("query", query, "extensions", extensions)))))
					.body());
	}

	private String granting(String account) {
		return "grantAccess(account: \"nested-%s\", role: VILLAGE_CLERK, territories: [\"370112013\"], from: \"%s\", reason: \"x\") { id }"
			.formatted(account, today);
	}

	@Test
	void itSeesWhatTheActsBeforeItHaveDone() {
		String found = "query { grants(where: {account: {eq: \"nested-one\"}}) { totalCount nodes { id } } }";
		JsonNode data = ask(List.of("SECURITY_OFFICER"),
				"mutation { before: %s act: %s after: %s }".formatted(found, granting("one"), found), Map.of())
			.path("data");
		assertThat(data.at("/before/grants/totalCount").asInt()).isZero();
		assertThat(data.at("/after/grants/nodes/0/id").asString()).isEqualTo(data.at("/act/id").asString());
	}

	@Test
	void questionsAndRowsAreAnsweredAsInAQuery() {
		String query = """
				{ loads: mentorLoads(first: 2, area: "370112013") { nodes { free mentor { name mentorships(first: 1) { nodes { id } } } } }
				  mentorLoads(first: 1, area: "370112002") { nodes { mentor { name } } }
				  villages(first: 2) { nodes { name alliances { nodes { scorecard { memberCount } } } } } }""";
		JsonNode plain = requests.data(query);
		JsonNode nested = requests.data("mutation { it: query %s }".formatted(query)).path("it");
		assertThat(nested).isEqualTo(plain);
		assertThat(plain.at("/loads/nodes/0/mentor/name").asString()).isNotEmpty();
	}

	@Test
	void errorsHaveTheirPlace() {
		JsonNode answer = requests.answer(Map.of("query",
				"mutation { query { villages(first: 100000) { nodes { name } } mentoringDue(withinDays: -1) { totalCount } } }"));
		assertThat(answer.path("errors").valueStream().map(error -> error.path("path").toString()))
			.containsExactlyInAnyOrder("[\"query\",\"villages\"]", "[\"query\",\"mentoringDue\"]");
		assertThat(answer.path("errors").valueStream().map(error -> error.at("/extensions/code").asString()))
			.containsExactlyInAnyOrder("PAGE_TOO_LARGE", "INVALID_ARGUMENT");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					REPORT_WRITER | { people { nodes { name } } }                     | FIGURES_ONLY
					REPORT_WRITER | { teamStructure(kinds: [VILLAGE]) { total { people } } } | FIGURES_ONLY
					VILLAGE_CLERK | { people(where: {identityNumber: {eq: "370112199001011234"}}) { totalCount } } | FIELD_FORBIDDEN
					AUDITOR       | { _service { sdl } }                              | INTROSPECTION_NOT_ALLOWED
					AUDITOR       | { __schema { types { name } } }                   | INTROSPECTION_NOT_ALLOWED
					AUDITOR       | { ... on Query { __type(name: "Query") { name } } } | INTROSPECTION_NOT_ALLOWED
					""")
	void nobodyIsToldMoreThanInAQuery(String role, String query, String code) {
		JsonNode answer = ask(List.of(role), "mutation { query %s }".formatted(query), Map.of());
		assertThat(answer.at("/errors/0/extensions/code").asString()).as("%s", answer).isEqualTo(code);
	}

	@Test
	void whatBecomesOfItIsShownToNobodyWhoMayReadFiguresOnly() {
		JsonNode answer = ask(List.of("REPORT_WRITER"), "mutation { query { villages { totalCount } } }",
				Map.of("explain", true));
		assertThat(answer.at("/errors/0/extensions/code").asString()).as("%s", answer).isEqualTo("EXPLAIN_NOT_ALLOWED");
		assertThat(answer.at("/extensions/explain").isMissingNode()).isTrue();
	}

	@Test
	void whatIsRefusedThereIsInTheLog() {
		String refused = "MATCH (c:Change {act: 'REFUSED', actor: 'nested-REPORT_WRITER'}) RETURN count(c)";
		long before = driver.executableQuery(refused).execute().records().getFirst().get(0).asLong();
		ask(List.of("REPORT_WRITER"), "mutation { query { people { nodes { name } } } }", Map.of());
		assertThat(driver.executableQuery(refused).execute().records().getFirst().get(0).asLong())
			.isEqualTo(before + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "DEPARTMENT_ADMINISTRATOR", "REPORT_WRITER" })
	void itCostsWhatItCostsInAQuery(String role) {
		String query = "{ villages(where: {name: {contains: \"家\"}}) { totalCount } }";
		int plain = ask(List.of(role), query, Map.of()).at("/extensions/cost/requested").asInt();
		assertThat(plain).isPositive();
		assertThat(ask(List.of(role), "mutation { query " + query + " }", Map.of()).at("/extensions/cost/requested")
			.asInt()).isEqualTo(plain);
	}

	@Test
	void anActChangesTheGraphAndARecordOfAReadDoesNot() {
		long before = graph.version();
		requests.data("{ people(first: 1) { nodes { bornOn } } }");
		JsonNode refused = ask(List.of("REPORT_WRITER"), "{ people { nodes { name } } }", Map.of());
		assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("FIGURES_ONLY");
		assertThat(graph.version()).isEqualTo(before);
		assertThat(ask(List.of("SECURITY_OFFICER"), "mutation { %s }".formatted(granting("two")), Map.of())
			.at("/data/grantAccess/id")
			.asString()).isNotEmpty();
		assertThat(graph.version()).isGreaterThan(before);
	}

}
