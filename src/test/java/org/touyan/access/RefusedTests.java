package org.touyan.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.GraphQlRequests;
import org.touyan.TestIssuer;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is refused to somebody is in the log: to whom, what, and what for. */
@TouyanTest
class RefusedTests {

	private final HttpClient client = HttpClient.newHttpClient();

	/** Of nobody else, so that its records are those of this test alone. */
	private final String account = "refused-" + UUID.randomUUID();

	private final GraphQlRequests requests;

	private final JwtEncoder signer;

	private final Driver driver;

	RefusedTests(@Autowired GraphQlRequests requests, @Autowired JwtEncoder signer, @Autowired Driver driver) {
		this.requests = requests;
		this.signer = signer;
		this.driver = driver;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					SYSTEM_OFFICER                 | FORBIDDEN            | { villages { totalCount } }
					NOTHING                        | FORBIDDEN            | { villages { totalCount } }
					AUDITOR,DEPARTMENT_ADMINISTRATOR | SEPARATION_OF_DUTIES | { villages { totalCount } }
					VILLAGE_CLERK                  | FIELD_FORBIDDEN      | { people(where: {bornOn: {eq: "2000-01-01"}}) { totalCount } }
					VILLAGE_CLERK                  | FIELD_FORBIDDEN      | { people(orderBy: [{bornOn: ASC}]) { totalCount } }
					REPORT_WRITER                  | FIGURES_ONLY         | { villages { nodes { id } } }
					""")
	void aRefusedReadIsInTheLog(String roles, String code, String query) {
		String answer = post("/graphql", Map.of("query", query, "extensions", Map.of("purpose", "核对")),
				token(roles.split(",")));
		assertThat(answer).contains("\"code\":\"" + code);
		List<Map<String, Object>> log = log(account);
		assertThat(log).hasSize(1);
		assertThat(log.getFirst()).containsEntry("act", "REFUSED").containsKeys("at", "seq", "hash");
		assertThat(String.valueOf(log.getFirst().get("after"))).contains("\"code\":\"" + code + "\"");
	}

	@Test
	void aRefusedReadHasItsPurpose() {
		post("/graphql", Map.of("query", "query Ages { people(where: {bornOn: {eq: \"2000-01-01\"}}) { totalCount } }",
				"extensions", Map.of("purpose", "核对")), token("VILLAGE_CLERK"));
		assertThat(log(account).getFirst()).containsEntry("reason", "核对");
		assertThat(String.valueOf(log(account).getFirst().get("after"))).contains("Person.bornOn",
				"\"operation\":\"Ages\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					AUDITOR          | FORBIDDEN            | grantAccess(account: "x", role: AUDITOR, territories: [], from: "2999-01-01", reason: "试")
					AUDITOR          | FORBIDDEN            | revokeGrant(id: "1", reason: "试")
					SECURITY_OFFICER | NOT_FOUND            | revokeGrant(id: "1", reason: "试")
					SECURITY_OFFICER | INVALID_ARGUMENT     | grantAccess(account: " ", role: AUDITOR, territories: [], from: "2999-01-01", reason: "试")
					SECURITY_OFFICER | SEPARATION_OF_DUTIES | grantAccess(account: "%s", role: AUDITOR, territories: [], from: "2999-01-01", reason: "试")
					""")
	void aRefusedActIsInTheLog(String role, String code, String act) {
		String answer = post("/graphql", Map.of("query", "mutation { " + act.replace("%s", account) + " { id } }"),
				token(role));
		assertThat(answer).contains("\"code\":\"" + code + "\"");
		assertThat(log(account)).hasSize(1);
		assertThat(log(account).getFirst()).containsEntry("act", "REFUSED").containsEntry("reason", "试");
		assertThat(String.valueOf(log(account).getFirst().get("after"))).contains("\"code\":\"" + code + "\"",
				act.substring(0, act.indexOf('(')));
	}

	@Test
	void aRefusedSignInIsInTheLogWithoutThePassword() {
		int before = log("report").size();
		int nobody = log("").size();
		for (int times = 0; times < 5; times++) {
			post("/auth/token", Map.of("username", "report", "password", "geheim-1"), null);
			post("/auth/token", Map.of("username", "geheim-2", "password", "x"), null);
			post("/graphql", Map.of("query", "{ __typename }"), "x.y.z");
		}
		List<Map<String, Object>> report = log("report");
		assertThat(report).hasSizeBetween(before, before + 2).hasSizeGreaterThan(0);
		assertThat(log("")).hasSizeBetween(nobody, nobody + 4).hasSizeGreaterThan(0);
		assertThat(report.toString()).contains("INVALID_CREDENTIALS", "POST /auth/token", "127.0.0.1");
		assertThat(report + log("").toString()).doesNotContain("geheim");
		assertThat(log("").toString()).contains("INVALID_CREDENTIALS", "UNAUTHENTICATED");
	}

	@Test
	void namesThatClientsMakeUpDoNotFillTheLog() {
		String name = "x".repeat(100_000);
		String query = "query %s { %s: people(where: {bornOn: {eq: \"2000-01-01\"}}) { totalCount } }".formatted(name,
				name);
		assertThat(post("/graphql", Map.of("query", query), token("VILLAGE_CLERK"))).contains("FIELD_FORBIDDEN");
		assertThat(String.valueOf(log(account).getFirst().get("after"))).hasSizeLessThan(500);
		assertThat(post("/graphql", Map.of("query", query, "extensions", Map.of("purpose", "x".repeat(201))),
				token("VILLAGE_CLERK")))
			.contains("BAD_REQUEST");
	}

	private String token(String... roles) {
		return TestIssuer.signed(signer, TestIssuer.claims("touyan").subject(account).claim("roles", List.of(roles)));
	}

	private String post(String path, Map<String, ?> body, @Nullable String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(requests.address() + path))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
		try {
			return client
				.send(token == null ? request.build() : request.header("Authorization", "Bearer " + token).build(),
						BodyHandlers.ofString())
				.body();
		}
		catch (IOException | InterruptedException failure) {
			throw new IllegalStateException(failure);
		}
	}

	private List<Map<String, Object>> log(String actor) {
		return driver.executableQuery("MATCH (c:Change {actor: $actor}) RETURN properties(c) ORDER BY c.seq")
			.withParameters(Map.of("actor", actor))
			.execute()
			.records()
			.stream()
			.map(row -> row.get(0).asMap())
			.toList();
	}

}
