package org.touyan.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.GraphQlRequests;
import org.touyan.TestIssuer;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing is answered without a token that is valid, and nothing but what the token's roles may. */
@TouyanTest
class SignInTests {

	private static final String ASK = "/graphql?query=%7B__typename%7D";

	private final HttpClient client = HttpClient.newHttpClient();

	private final String address;

	private final JwtEncoder signer;

	SignInTests(@Autowired GraphQlRequests requests, @Autowired JwtEncoder signer) {
		this.address = requests.address();
		this.signer = signer;
	}

	@ParameterizedTest
	@EnumSource
	void aDemoAccountSignsInWithItsNameAsPassword(DemoAccount account) {
		HttpResponse<String> answer = signIn(account.account(), account.account());
		assertThat(answer.statusCode()).isEqualTo(200);
		Map<?, ?> body = JsonMapper.shared().readValue(answer.body(), Map.class);
		assertThat(body.get("token_type")).isEqualTo("Bearer");
		assertThat(body.get("expires_in")).isEqualTo(3600);
		boolean isSystem = account == DemoAccount.SYSTEM;
		HttpResponse<String> asked = get(ASK, (String) body.get("access_token"));
		assertThat(asked.body()).contains(isSystem ? "\"code\":\"FORBIDDEN\"" : "{\"data\":{\"__typename\":\"Query\"}");
		assertThat(asked.statusCode()).isEqualTo(isSystem ? 403 : 200);
	}

	@ParameterizedTest
	@CsvSource({ "district, village", "district, DISTRICT", "DISTRICT, DISTRICT", "nobody, nobody", "'', ''" })
	void nobodyElseDoes(String name, String password) {
		HttpResponse<String> answer = signIn(name, password);
		assertRefused(answer, 401, "INVALID_CREDENTIALS");
	}

	@Test
	void aSignInThatIsNoneIsRefusedWithACode() {
		for (String body : new String[] { "", "{", "[]", "null", "{\"username\": {}, \"password\": []}" }) {
			assertThat(post(body, "application/json").statusCode()).as(body).isIn(400, 401);
			assertThat(post(body, "application/json").body()).as(body).contains("\"code\":\"");
		}
		assertRefused(post("{\"username\":\"district\",\"password\":\"district\"}", "text/plain"), 415,
				"UNSUPPORTED_MEDIA_TYPE");
		assertRefused(post("{\"username\":\"%s\"}".formatted("x".repeat(2000)), "application/json"), 413,
				"CONTENT_TOO_LARGE");
	}

	@ParameterizedTest
	@ValueSource(strings = { ASK, "/graphql", "/nothing", "/actuator", "/actuator/health", "/actuator/prometheus",
			"/actuator/env" })
	void withoutATokenThereIsNothing(String path) {
		HttpResponse<String> answer = get(path, null);
		assertRefused(answer, 401, "UNAUTHENTICATED");
		assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		assertThat(answer.body()).startsWith("{\"errors\":[{").doesNotContain("data");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			issuer   | https://elsewhere.test
			audience | another
			account  | ' '
			""")
	void aTokenThatIsNotForHereIsNone(String claim, String value) {
		JwtClaimsSet.Builder claims = TestIssuer.claims(claim.equals("issuer") ? value : "touyan");
		if (claim.equals("audience")) {
			claims.audience(List.of(value));
		}
		if (claim.equals("account")) {
			claims.subject(value);
		}
		assertRefused(get(ASK, signed(claims)), 401, "UNAUTHENTICATED");
	}

	@Test
	void aTokenIsNoneBeforeAndAfterItsTimeOrWithoutAny() {
		Instant now = Instant.now();
		assertRefused(
				get(ASK, signed(
						TestIssuer.claims("touyan").expiresAt(now.minusSeconds(120)).issuedAt(now.minusSeconds(500)))),
				401, "UNAUTHENTICATED");
		assertRefused(get(ASK, signed(TestIssuer.claims("touyan").notBefore(now.plusSeconds(120)))), 401,
				"UNAUTHENTICATED");
		assertRefused(get(ASK, signed(TestIssuer.claims("touyan").claims(all -> all.remove("exp")))), 401,
				"UNAUTHENTICATED");
		assertThat(get(ASK, signed(TestIssuer.claims("touyan"))).statusCode()).isEqualTo(200);
	}

	@Test
	void aForgedTokenIsNone() {
		String[] parts = signed(TestIssuer.claims("touyan")).split("\\.", -1);
		String none = base64("{\"alg\":\"none\"}");
		String more = base64(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
			.replace("everything", "another"));
		for (String forged : new String[] { none + "." + parts[1] + ".", none + "." + parts[1] + "." + parts[2],
				parts[0] + "." + more + "." + parts[2], parts[0] + "." + parts[1] + ".", parts[0] + "." + parts[1],
				new TestIssuer().token(claims -> claims.issuer("touyan")), "x", "x.y.z", "a b" }) {
			assertRefused(get(ASK, forged), 401, "UNAUTHENTICATED");
		}
	}

	@Test
	void aTokenInTheAddressIsNone() {
		assertRefused(get(ASK + "&access_token=" + signed(TestIssuer.claims("touyan")), null), 401, "UNAUTHENTICATED");
	}

	@ParameterizedTest
	@ValueSource(strings = { ASK, "/actuator/health", "/nothing" })
	void anOfficerWithAnotherRoleIsRefusedEverything(String path) {
		for (String other : new String[] { "DEPARTMENT_ADMINISTRATOR", "AUDITOR" }) {
			assertRefused(get(path, signed(roles("SYSTEM_OFFICER", other))), 403, "SEPARATION_OF_DUTIES");
		}
	}

	@Test
	void onlyTheSystemOfficerSeesHowTheServiceDoes() {
		String system = signed(roles("SYSTEM_OFFICER"));
		assertThat(get("/actuator/health", system).body()).contains("\"status\":\"UP\"", "neo4j");
		assertThat(get("/actuator/metrics/touyan.requests.refused", system).statusCode()).isEqualTo(200);
		for (String other : new String[] { "DEPARTMENT_ADMINISTRATOR", "SECURITY_OFFICER", "AUDITOR" }) {
			assertRefused(get("/actuator/health", signed(roles(other))), 403, "FORBIDDEN");
			assertRefused(get("/actuator/prometheus", signed(roles(other))), 403, "FORBIDDEN");
		}
		assertThat(get("/actuator/env", system).statusCode()).isEqualTo(404);
		for (String probe : new String[] { "liveness", "readiness" }) {
			assertThat(get("/actuator/health/" + probe, null).body()).isEqualTo("{\"status\":\"UP\"}");
		}
	}

	@Test
	void aRoleThatNobodyKnowsGivesNothing() {
		assertRefused(get(ASK, signed(roles("offline_access"))), 403, "FORBIDDEN");
		assertThat(get(ASK, signed(roles("offline_access", "village_clerk"))).statusCode()).isEqualTo(200);
	}

	@Test
	void whatWasGrantedCountsFromItsFirstDayUntilItsLast(@Autowired Driver driver, @Autowired Grants grants) {
		assertRefused(get(ASK, signed(roles().subject("granted-nothing"))), 403, "FORBIDDEN");
		driver
			.executableQuery("CREATE (:Entity:Grant {id: '7ZZZZZZZZZZZZZZZZZZZZZZZZ1', account: 'granted-today',"
					+ " role: 'VILLAGE_CLERK', territories: ['370112013228'], from: date('2020-01-01')})")
			.execute();
		grants.forget();
		try {
			assertThat(get(ASK, signed(roles().subject("granted-today"))).statusCode()).isEqualTo(200);
		}
		finally {
			driver.executableQuery("MATCH (g:Grant {account: 'granted-today'}) DELETE g").execute();
		}
	}

	@Test
	void browsersAreToldToKeepToThePage() {
		for (String path : new String[] { "/graphiql", ASK }) {
			var headers = get(path, signed(TestIssuer.claims("touyan"))).headers();
			assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'",
					"script-src 'self';", "frame-ancestors 'none'");
			assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
			assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
			assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
			assertThat(headers.allValues("Set-Cookie")).isEmpty();
			assertThat(headers.allValues("Access-Control-Allow-Origin")).isEmpty();
		}
	}

	@Test
	void otherPagesMayNotAsk() {
		HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(address + "/graphql"))
			.header("Origin", "https://elsewhere.test")
			.header("Access-Control-Request-Method", "POST")
			.header("Access-Control-Request-Headers", "authorization,content-type")
			.method("OPTIONS", BodyPublishers.noBody());
		HttpResponse<String> answer = send(asked);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).isEmpty();
	}

	private static String base64(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static JwtClaimsSet.Builder roles(String... roles) {
		return TestIssuer.claims("touyan").claim("roles", List.of(roles));
	}

	private String signed(JwtClaimsSet.Builder claims) {
		return TestIssuer.signed(signer, claims);
	}

	private static void assertRefused(HttpResponse<String> answer, int status, String code) {
		assertThat(answer.body()).contains("\"code\":\"" + code + "\"").doesNotContain("Exception", "\"data\"");
		assertThat(answer.statusCode()).isEqualTo(status);
	}

	private HttpResponse<String> signIn(String name, String password) {
		return post(JsonMapper.shared().writeValueAsString(Map.of("username", name, "password", password)),
				"application/json");
	}

	private HttpResponse<String> post(String body, String type) {
		return send(HttpRequest.newBuilder(URI.create(address + "/auth/token"))
			.header("Content-Type", type)
			.POST(BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> get(String path, @Nullable String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
		return send(token == null ? request : request.header("Authorization", "Bearer " + token));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException failure) {
			throw new IllegalStateException(failure);
		}
	}

}
