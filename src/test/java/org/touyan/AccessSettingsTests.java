package org.touyan;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A service that other machines can reach takes an issuer's tokens, and shows nothing of itself. */
@TouyanTest
class AccessSettingsTests {

	private static final TestIssuer ISSUER = ServiceProcess.issuer();

	private final Neo4jConnectionDetails connection;

	AccessSettingsTests(@Autowired Neo4jConnectionDetails connection) {
		this.connection = connection;
	}

	@Test
	void thereAreNoDemoAccountsWhereOthersCanReachThem(@TempDir Path folder) {
		assertFails(folder, Map.of("SERVER_ADDRESS", "0.0.0.0"), "Nobody could sign in");
		assertFails(folder, Map.of("TOUYAN_ACCESS_DEMO", "false"), "Nobody could sign in");
	}

	@Test
	void thereAreNoDemoAccountsBesideAnIssuer(@TempDir Path folder) {
		var environment = new HashMap<>(ISSUER.environment());
		environment.put("TOUYAN_ACCESS_DEMO", "true");
		assertFails(folder, environment, "no demo accounts (touyan.access.demo) beside an issuer");
	}

	@Test
	void keysThatCannotBeReadAreSaidInOneLine(@TempDir Path folder) {
		var environment = new HashMap<>(ISSUER.environment());
		environment.put("TOUYAN_ACCESS_KEYS", "/nowhere/keys.json");
		assertFails(folder, environment, "cannot be read from /nowhere/keys.json");
	}

	@Test
	void demoAccountsCanBeAllowed(@TempDir Path folder) {
		try (ServiceProcess started = started(folder,
				Map.of("SERVER_ADDRESS", "0.0.0.0", "TOUYAN_ACCESS_DEMO", "true"))) {
			String answer = started
				.send("/auth/token",
						request -> request.header("Content-Type", "application/json")
							.POST(BodyPublishers.ofString("{\"username\": \"village\", \"password\": \"village\"}")))
				.body();
			String token = JsonMapper.shared().readTree(answer).path("access_token").asString();
			assertThat(get(started, "/graphql?query=%7B__typename%7D", token).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void anIssuersTokensAreTakenAndNothingIsShown(@TempDir Path folder) {
		var environment = new HashMap<>(ISSUER.environment());
		environment.putAll(Map.of("SERVER_ADDRESS", "0.0.0.0", "TOUYAN_ACCESS_AUDIENCE", "graph",
				"TOUYAN_ACCESS_ACCOUNTCLAIM", "preferred_username", "TOUYAN_ACCESS_ROLESCLAIM", "realm_access.roles",
				"TOUYAN_ACCESS_TERRITORIESCLAIM", "https://qu.example/units", "TOUYAN_ACCESS_ORIGINS",
				"https://pages.example", "TOUYAN_ACCESS_REQUESTSPERMINUTE", "40"));
		try (ServiceProcess started = started(folder, environment)) {
			assertTokensAreTaken(started);
			assertNothingIsShown(started);
			assertOthersPagesMayAsk(started);
			assertOneAccountIsSlowedDownAlone(started);
			assertMeasured(started);
		}
	}

	private static void assertTokensAreTaken(ServiceProcess service) {
		String ask = "/graphql?query=query%20Named%7Bvillages%7BtotalCount%7D%7D";
		assertThat(get(service, ask, token("clerk", "VILLAGE_CLERK")).statusCode()).isEqualTo(200);
		assertRefused(get(service, ask, token("stranger", "uma_authorization")), 403, "FORBIDDEN");
		assertRefused(get(service, ask, token("both", "AUDITOR", "SECURITY_OFFICER")), 403, "SEPARATION_OF_DUTIES");
		assertRefused(get(service, ask, ISSUER.everything()), 401, "UNAUTHENTICATED");
		assertRefused(get(service, ask, new TestIssuer().token(claims -> claims("clerk", claims, "VILLAGE_CLERK"))),
				401, "UNAUTHENTICATED");
		assertThat(get(service, "/auth/accounts", null).statusCode()).isEqualTo(404);
	}

	private static void assertNothingIsShown(ServiceProcess service) {
		String administrator = token("administrator", "DEPARTMENT_ADMINISTRATOR");
		for (String schema : List.of("__schema%7Btypes%7Bname%7D%7D", "x:__type(name:%22Query%22)%7Bname%7D",
				"_service%7Bsdl%7D", "villages%7BtotalCount%7D...%7B__schema%7Btypes%7Bname%7D%7D%7D")) {
			HttpResponse<String> answer = get(service, "/graphql?query=%7B" + schema + "%7D", administrator);
			assertThat(answer.body()).as(schema)
				.contains("\"code\":\"INTROSPECTION_NOT_ALLOWED\"")
				.doesNotContain("Village", "\"data\"");
		}
		for (String page : List.of("/", "/graphiql", "/graphiql/console.js", "/webjars/graphiql/graphiql.min.js")) {
			assertRefused(get(service, page, null), 401, "UNAUTHENTICATED");
			assertRefused(get(service, page, administrator), 403, "FORBIDDEN");
		}
		assertRefused(get(service, "/actuator/health/liveness", null), 401, "UNAUTHENTICATED");
	}

	private static void assertOthersPagesMayAsk(ServiceProcess service) {
		HttpResponse<String> asked = service.send("/graphql",
				request -> request.header("Origin", "https://pages.example")
					.header("Access-Control-Request-Method", "POST")
					.header("Access-Control-Request-Headers", "authorization,content-type")
					.method("OPTIONS", BodyPublishers.noBody()));
		assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://pages.example");
		assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
	}

	private static void assertOneAccountIsSlowedDownAlone(ServiceProcess service) {
		String ask = "/graphql?query=%7B__typename%7D";
		String busy = token("busy", "VILLAGE_CLERK");
		HttpResponse<String> refused = Stream.generate(() -> get(service, ask, busy))
			.limit(1000)
			.filter(answer -> answer.statusCode() != 200)
			.findFirst()
			.orElseThrow();
		assertRefused(refused, 429, "RATE_LIMITED");
		assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 2L);
		assertThat(get(service, ask, token("calm", "VILLAGE_CLERK")).statusCode()).isEqualTo(200);
	}

	private static void assertMeasured(ServiceProcess service) {
		String metrics = get(service, "/actuator/prometheus", token("system", "SYSTEM_OFFICER")).body();
		for (Predicate<String> line : List.<Predicate<String>>of(
				each -> each.startsWith("touyan_statements_total{operation=\"Named\"} 1.0"),
				each -> each.startsWith("touyan_statements_time_seconds_count{operation=\"Named\"} 1"),
				each -> each.startsWith("touyan_requests_cost_bucket{le="),
				each -> each.startsWith("touyan_requests_refused_total{code=\"RATE_LIMITED\"} 1.0"),
				each -> each.startsWith("touyan_requests_refused_total{code=\"INTROSPECTION_NOT_ALLOWED\"} 4.0"))) {
			assertThat(metrics.lines()).anyMatch(line);
		}
	}

	private static String token(String account, String... roles) {
		return ISSUER.token(claims -> claims(account, claims, roles));
	}

	private static JwtClaimsSet.Builder claims(String account, JwtClaimsSet.Builder claims, String... roles) {
		return claims.audience(List.of("account", "graph"))
			.claim("preferred_username", account)
			.claim("realm_access", Map.of("roles", List.of(roles)))
			.claim("https://qu.example/units", "370112013");
	}

	private static void assertRefused(HttpResponse<String> answer, int status, String code) {
		assertThat(answer.body()).contains("\"code\":\"" + code + "\"").doesNotContain("\"data\"");
		assertThat(answer.statusCode()).isEqualTo(status);
	}

	private static HttpResponse<String> get(ServiceProcess service, String path, @Nullable String token) {
		return service.send(path,
				request -> token == null ? request : request.header("Authorization", "Bearer " + token));
	}

	private ServiceProcess started(Path folder, Map<String, String> environment) {
		ServiceProcess started = ServiceProcess.startWith(folder, onTestDatabase(environment));
		assertThat(started.readUntil("Store ")).as("%s", started.lines()).isNotNull();
		return started;
	}

	private Map<String, String> onTestDatabase(Map<String, String> environment) {
		var all = new HashMap<>(ServiceProcess.server(connection));
		all.putAll(environment);
		return all;
	}

	private void assertFails(Path folder, Map<String, String> environment, String reason) {
		try (ServiceProcess failing = ServiceProcess.startWith(folder, onTestDatabase(environment))) {
			assertThat(failing.exitCode()).isNotZero();
			assertThat(failing.lines()).hasSize(1);
			assertThat(failing.lines().getFirst()).contains("Touyan did not start.", reason);
		}
	}

}
