package org.touyan.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.GraphQlRequests;
import org.touyan.TestIssuer;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Security officers give and revoke grants, and nobody else does. */
@TouyanTest
class GrantActTests {

	private static final String FIELDS = " { id account role territories from to conflictOn } }";

	private final GraphQlRequests requests;

	private final JwtEncoder signer;

	private final Driver driver;

	private final LocalDate today;

	GrantActTests(@Autowired GraphQlRequests requests, @Autowired JwtEncoder signer, @Autowired Driver driver,
			@Autowired Clock clock) {
		this.requests = requests;
		this.signer = signer;
		this.driver = driver;
		this.today = LocalDate.now(clock);
	}

	@AfterEach
	void remove() {
		driver
			.executableQuery(
					"MATCH (g:Grant) WHERE toLower(trim(normalize(g.account, NFKC))) STARTS WITH 'act-' DELETE g")
			.execute();
	}

	@Test
	void whatIsGivenHoldsAtOnceUntilItIsRevoked() {
		assertThat(code(ask("act-one", List.of(), "{ __typename }"))).isEqualTo("FORBIDDEN");
		JsonNode grant = officer(grant("act-one", "VILLAGE_CLERK", "\"370112013228\"")).at("/data/grantAccess");
		assertThat(grant.path("id").asString()).matches("[0-7][0-9A-HJKMNP-TV-Z]{25}");
		assertThat(grant.path("role").asString()).isEqualTo("VILLAGE_CLERK");
		assertThat(grant.path("from").asString()).isEqualTo(today.toString());
		assertThat(grant.path("to").isNull()).isTrue();
		assertThat(ask("act-one", List.of(), "{ __typename }").at("/data/__typename").asString()).isEqualTo("Query");
		JsonNode ended = officer(
				"mutation { revokeGrant(id: \"%s\", reason: \"调离\")%s".formatted(grant.path("id").asString(), FIELDS))
			.at("/data/revokeGrant");
		assertThat(ended.path("to").asString()).isEqualTo(today.toString());
		assertThat(code(ask("act-one", List.of(), "{ __typename }"))).isEqualTo("FORBIDDEN");
		assertThat(code(officer(
				"mutation { revokeGrant(id: \"%s\", reason: \"调离\")%s".formatted(grant.path("id").asString(), FIELDS))))
			.isEqualTo("ALREADY_ENDED");
		JsonNode log = ask("act-auditor", List.of("AUDITOR"),
				"{ changes(where: {subject: {eq: \"%s\"}}) { nodes { act actor reason } } }"
					.formatted(grant.path("id").asString()))
			.at("/data/changes/nodes");
		assertThat(log.toString()).isEqualTo("[{\"act\":\"GRANT\",\"actor\":\"officer\",\"reason\":\"工作需要\"},"
				+ "{\"act\":\"REVOKE_GRANT\",\"actor\":\"officer\",\"reason\":\"调离\"}]");
	}

	@Test
	void aRefusedActHasOneErrorThatSaysWhere() {
		JsonNode errors = ask("act-other", List.of("AUDITOR"), grant("act-two", "VILLAGE_CLERK", "\"370112\""))
			.path("errors");
		assertThat(errors).hasSize(1);
		assertThat(errors.at("/0/path").toString()).isEqualTo("[\"grantAccess\"]");
		assertThat(errors.at("/0/locations")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "DEPARTMENT_ADMINISTRATOR", "AUDITOR", "REPORT_WRITER" })
	void nobodyElseGivesAny(String role) {
		JsonNode answer = ask("act-other", List.of(role), grant("act-two", "VILLAGE_CLERK", "\"370112\""));
		assertThat(code(answer)).isEqualTo("FORBIDDEN");
		assertThat(code(ask("act-other", List.of(role), "mutation { revokeGrant(id: \"1\", reason: \"x\")" + FIELDS)))
			.isEqualTo("FORBIDDEN");
		assertThat(stored("act-two")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			INVALID_ARGUMENT     | act-bad | VILLAGE_CLERK |                      |            |            | x
			INVALID_ARGUMENT     | act-bad | VILLAGE_CLERK | "37011x"             |            |            | x
			INVALID_ARGUMENT     | act-bad | VILLAGE_CLERK | ""                   |            |            | x
			INVALID_ARGUMENT     | act-bad | AUDITOR       | "370112"             |            |            | x
			INVALID_ARGUMENT     | act-bad | VILLAGE_CLERK | "370112"             | 2020-01-01 |            | x
			INVALID_ARGUMENT     | act-bad | VILLAGE_CLERK | "370112"             | 2999-01-02 | 2999-01-02 | x
			INVALID_ARGUMENT     | act-bad | VILLAGE_CLERK | "370112"             |            |            | ' '
			INVALID_ARGUMENT     | ' '     | VILLAGE_CLERK | "370112"             |            |            | x
			INVALID_ARGUMENT     | act-\\u0000    | VILLAGE_CLERK | "370112"    |            |            | x
			INVALID_ARGUMENT     | act-\\u202e    | VILLAGE_CLERK | "370112"    |            |            | x
			INVALID_ARGUMENT     | act-\\u2066    | VILLAGE_CLERK | "370112"    |            |            | x
			INVALID_ARGUMENT     | \\u200b\\u3164 | VILLAGE_CLERK | "370112"    |            |            | x
			INVALID_ARGUMENT     | act-bad | VILLAGE_CLERK | "370112"             |            |            | x\\u0000
			INVALID_ARGUMENT     | act-bad | VILLAGE_CLERK | "370112"             |            |            | \\u2060
			SEPARATION_OF_DUTIES | officer | VILLAGE_CLERK | "370112"             |            |            | x
			SEPARATION_OF_DUTIES | Officer | VILLAGE_CLERK | "370112"             |            |            | x
			SEPARATION_OF_DUTIES | 'officer ' | VILLAGE_CLERK | "370112"          |            |            | x
			SEPARATION_OF_DUTIES | \\uff4fFFICER\\u00a0 | SECURITY_OFFICER |      |            |            | x
			SEPARATION_OF_DUTIES | 'AUDITOR '   | VILLAGE_CLERK | "370112"        |            |            | x
			SEPARATION_OF_DUTIES | \\uff44istrict | AUDITOR     |                 |            |            | x
			GRANT_WITHOUT_EFFECT | Subdistrict  | VILLAGE_CLERK | "370112014"     |            |            | x
			""")
	void badInputIsRefusedAndChangesNothing(String code, String account, String role, String territories, String from,
			String to, String reason) {
		String end = to == null ? "" : ", to: \"" + to + "\"";
		JsonNode answer = officer("""
				mutation { grantAccess(account: "%s", role: %s, territories: [%s], from: "%s"%s, reason: "%s")%s"""
			.formatted(account, role, territories == null ? "" : territories, from == null ? today : from, end, reason,
					FIELDS));
		assertThat(code(answer)).isEqualTo(code);
		assertThat(answer.at("/errors/0/extensions/classification").asString())
			.isEqualTo(code.equals("SEPARATION_OF_DUTIES") ? "FORBIDDEN" : "BAD_REQUEST");
		assertThat(stored(account)).isEmpty();
	}

	@Test
	void anOfficersRoleIsNotGivenBesideAnother() {
		assertThat(officer(grant("act-both", "AUDITOR", "")).has("errors")).isFalse();
		assertThat(code(officer(grant("act-both", "VILLAGE_CLERK", "\"370112\"")))).isEqualTo("SEPARATION_OF_DUTIES");
		assertThat(code(officer(grant(" ACT-Both", "VILLAGE_CLERK", "\"370112\"")))).isEqualTo("SEPARATION_OF_DUTIES");
	}

	@Test
	void aGrantThatWasThereFirstTakesNothingFromWhoSignsIn() {
		String id = id(officer(grant("ACT-Blind ", "VILLAGE_CLERK", "\"370112\"")));
		String log = "{ changes(where: {subject: {eq: \"%s\"}}) { nodes { act actor } } }".formatted(id);
		for (int time = 0; time < 2; time++) {
			JsonNode answer = ask("act-blind", List.of("AUDITOR"), log);
			assertThat(answer.at("/data/changes/nodes").toString())
				.isEqualTo("[{\"act\":\"GRANT\",\"actor\":\"officer\"},"
						+ "{\"act\":\"GRANT_WITHOUT_EFFECT\",\"actor\":\"ACT-Blind \"}]");
			assertThat(answer.at("/extensions/notices/0/code").asString()).isEqualTo("GRANT_WITHOUT_EFFECT");
			assertThat(answer.at("/extensions/notices/0/id").asString()).isEqualTo(id);
		}
		JsonNode listed = officer("{ grants(where: {id: {eq: \"%s\"}}) { nodes { conflictOn to } } }".formatted(id));
		assertThat(listed.at("/data/grants/nodes").toString())
			.isEqualTo("[{\"conflictOn\":\"%s\",\"to\":null}]".formatted(today));
		assertThat(ask("act-blind", List.of(), "{ __typename }").has("errors")).isFalse();
	}

	@Test
	void whatWouldTakeFromWhoWasSeenIsRefused() {
		ask("act-known", List.of("AUDITOR"), "{ __typename }");
		for (String written : List.of("act-known", "ACT-KNOWN", "act-known ", "\uff41ct-known", "act\u200b-known")) {
			assertThat(code(officer(grant(written, "VILLAGE_CLERK", "\"370112\"")))).as(written)
				.isEqualTo("SEPARATION_OF_DUTIES");
			assertThat(stored(written)).isEmpty();
		}
		ask("act-known", List.of(), "{ __typename }");
		assertThat(officer(grant("act-known", "VILLAGE_CLERK", "\"370112\"")).has("errors")).isFalse();
	}

	@Test
	void grantsOfAnOldStoreAreOfWhoeverIsMeant() {
		driver
			.executableQuery("CREATE (:Entity:Grant {id: 'act-old', account: 'Act-\uff2fLD ', role: 'VILLAGE_CLERK',"
					+ " territories: ['370112'], from: date($today)})")
			.withParameters(Map.of("today", today.toString()))
			.execute();
		// Whatever is granted has the service look anew.
		officer(grant("act-fresh", "VILLAGE_CLERK", "\"370112\""));
		assertThat(ask("act-old", List.of(), "{ __typename }").has("errors")).isFalse();
		assertThat(code(officer(grant("act-old", "AUDITOR", "")))).isEqualTo("SEPARATION_OF_DUTIES");
	}

	@Test
	void theSameGrantTwiceHoldsUntilBothAreRevoked() {
		List<String> ids = List.of(id(officer(grant("act-twice", "VILLAGE_CLERK", "\"370112\""))),
				id(officer(grant("Act-Twice", "VILLAGE_CLERK", "\"370112\""))));
		for (String id : ids) {
			JsonNode answer = ask("act-twice", List.of(), "{ __typename }");
			assertThat(answer.has("errors")).isFalse();
			assertThat(answer.at("/extensions/notices").isMissingNode()).isTrue();
			officer("mutation { revokeGrant(id: \"%s\", reason: \"x\")%s".formatted(id, FIELDS));
		}
		assertThat(code(ask("act-twice", List.of(), "{ __typename }"))).isEqualTo("FORBIDDEN");
	}

	private static String id(JsonNode granted) {
		return granted.at("/data/grantAccess/id").asString();
	}

	/** Both are held until both have come to the database. */
	@Test
	@Timeout(60)
	void ofTwoOfficersAtTheSameTimeOneIsRefused() throws Exception {
		try (Session session = driver.session(); var officers = Executors.newFixedThreadPool(2)) {
			Transaction held = session.beginTransaction();
			held.run("MATCH (head:ChangeHead {id: 'changes'}) SET head.lock = true").consume();
			List<Future<JsonNode>> answers = Stream
				.of(grant("act-race", "AUDITOR", ""), grant("act-race", "VILLAGE_CLERK", "\"370112\""))
				.map(document -> officers.submit(() -> officer(document)))
				.toList();
			while (waiting() < 2) {
				Thread.onSpinWait();
			}
			held.rollback();
			String first = code(answers.get(0).get());
			String second = code(answers.get(1).get());
			assertThat(first.equals("SEPARATION_OF_DUTIES") ^ second.equals("SEPARATION_OF_DUTIES"))
				.as("%s %s", first, second)
				.isTrue();
		}
		assertThat(driver.executableQuery("MATCH (g:Grant {account: 'act-race'}) RETURN g").execute().records())
			.hasSize(1);
	}

	private int waiting() {
		return driver
			.executableQuery("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*)")
			.execute()
			.records()
			.getFirst()
			.get(0)
			.asInt();
	}

	@Test
	void aGrantThatIsNotThereIsNotRevoked() {
		assertThat(code(officer("mutation { revokeGrant(id: \"7ZZZZZZZZZZZZZZZZZZZZZZZZZ\", reason: \"x\")" + FIELDS)))
			.isEqualTo("NOT_FOUND");
	}

	@Test
	void aGetGivesNone() {
		var answer = requests.send("?query=mutation%7BrevokeGrant(id:%221%22,reason:%22x%22)%7Bid%7D%7D",
				request -> request);
		assertThat(answer.statusCode()).isEqualTo(405);
	}

	private String grant(String account, String role, String territories) {
		return "mutation { grantAccess(account: \"%s\", role: %s, territories: [%s], from: \"%s\", reason: \"工作需要\")%s"
			.formatted(account, role, territories, today, FIELDS);
	}

	private static String code(JsonNode answer) {
		return answer.at("/errors/0/extensions/code").asString(answer.toString());
	}

	private JsonNode officer(String document) {
		return ask("officer", List.of("SECURITY_OFFICER"), document);
	}

	private JsonNode ask(String account, List<String> roles, String document) {
		String token = TestIssuer.signed(signer, TestIssuer.claims("touyan").subject(account).claim("roles", roles));
		String body = JsonMapper.shared().writeValueAsString(Map.of("query", document));
		return JsonMapper.shared()
			.readTree(requests
				.send("",
						request -> request.setHeader("Authorization", "Bearer " + token)
							.header("Content-Type", "application/json")
							.POST(BodyPublishers.ofString(body)))
				.body());
	}

	private Map<String, Object> stored(String account) {
		return driver.executableQuery("MATCH (g:Grant {account: $account}) RETURN properties(g)")
			.withParameters(Map.of("account", account))
			.execute()
			.records()
			.stream()
			.findFirst()
			.map(row -> row.get(0).asMap())
			.orElse(Map.of());
	}

}
