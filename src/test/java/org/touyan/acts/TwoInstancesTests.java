package org.touyan.acts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import tools.jackson.databind.JsonNode;

import org.touyan.EmptyGraphTest;
import org.touyan.GraphQlRequests;
import org.touyan.LiveClient;
import org.touyan.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** Two instances of the service on one database are as one: what is done on the one holds on the other. */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTests {

	private static final String SUBDISTRICT = "370112012";

	private static final int GRANT_CACHE_MILLIS = 1_000;

	private static final int REQUESTS_PER_MINUTE = 400;

	private static final String CHANGED = """
			subscription ($area: Area, $after: String) { changed(area: $area, after: $after) { cursor change { answer } } }""";

	private final GraphQlRequests requests;

	private final Neo4jConnectionDetails connection;

	private final Clock clock;

	private final Township here;

	private ServiceProcess other;

	private Township there;

	private String village;

	TwoInstancesTests(@Autowired GraphQlRequests requests, @Autowired Neo4jConnectionDetails connection,
			@Autowired Clock clock) {
		this.requests = requests;
		this.connection = connection;
		this.clock = clock;
		this.here = new Township(requests);
	}

	@BeforeAll
	void start(@TempDir Path folder) {
		var environment = new HashMap<>(ServiceProcess.server(connection));
		environment.putAll(Map.of("TOUYAN_SAMPLE_LOAD", "false", "TOUYAN_ACCESS_GRANTCACHE", GRANT_CACHE_MILLIS + "ms",
				"TOUYAN_ACCESS_REQUESTSPERMINUTE", String.valueOf(REQUESTS_PER_MINUTE)));
		other = ServiceProcess.start(folder, environment);
		assertThat(other.readUntil("Store ")).as("%s", other.lines()).isNotNull();
		there = new Township(other::answer);
		village = requests
			.data("{ villages(where: {territory: {startsWith: \"%s\"}}, first: 1) { nodes { id } } }"
				.formatted(SUBDISTRICT))
			.at("/villages/nodes/0/id")
			.asString();
	}

	@AfterAll
	void stop() {
		other.close();
	}

	@Test
	void whatIsDoneOnOneIsAtOnceReadOnTheOther() {
		assertSeenAtOnce(() -> there.branch("甲", village));
		String branch = here.branch("乙", village);
		assertSeenAtOnce(() -> here.post(branch, "乙村党支部委员", "PARTY_COMMITTEE_MEMBER", 3));
		String post = there.post(branch, "乙村党支部书记", "SECRETARY", 1);
		assertSeenAtOnce(() -> there.person("甲一", "MALE", "1980-01-01", village));
		String person = here.person("甲二", "FEMALE", "1981-01-01", village);
		assertSeenAtOnce(() -> there.done("appoint", appointment(person, post)));
		assertSeenAtOnce(() -> here.mentor(person, village, 2, "2024-01-01"));
	}

	/** Both have answered before, so that what they keep would be of then. */
	private void assertSeenAtOnce(Runnable act) {
		JsonNode before = whatIsThere(requests::answer);
		assertThat(whatIsThere(other::answer)).isEqualTo(before);
		act.run();
		JsonNode after = whatIsThere(other::answer);
		assertThat(after).isNotEqualTo(before);
		assertThat(whatIsThere(requests::answer)).isEqualTo(after);
	}

	/** Lists, pictures, and questions whose answers are kept. */
	private JsonNode whatIsThere(Function<Map<String, ?>, JsonNode> service) {
		JsonNode answer = service.apply(Map.of("query", """
				{ people(where: {home: {id: {eq: "%2$s"}}}) { totalCount nodes { name holdings { totalCount } } }
				  mentors(where: {home: {id: {eq: "%2$s"}}}) { totalCount }
				  teamStructure(area: "%1$s") { totalCount total { organisations establishment { approved filled } } }
				  neighborhood(id: "%2$s", depth: 3) { totalNodes totalEdges } }""".formatted(SUBDISTRICT, village)));
		assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
		return answer.path("data");
	}

	private static String appointment(String person, String post) {
		return "person: \"%s\", post: \"%s\", manner: ELECTED".formatted(person, post);
	}

	@Test
	void aSubscriptionTellsWhatIsDoneOnTheOther() {
		try (LiveClient client = subscribed(there(), ServiceProcess.issuer().everything(), Map.of())) {
			String person = here.person("丙一", "MALE", "1980-01-01", village);
			assertThat(changed(client).at("/change/answer").asString()).isEqualTo(person);
		}
	}

	@Test
	void aSubscriptionGoesOnAtTheOther() {
		var people = IntStream.range(0, 3).mapToObj(number -> registered(here, number));
		try (LiveClient first = subscribed(requests.address(), requests.token(), Map.of())) {
			List<String> told = people.toList();
			JsonNode event = changed(first);
			assertThat(event.at("/change/answer").asString()).isEqualTo(told.getFirst());
			String last = registered(there, 3);
			try (LiveClient second = subscribed(there(), ServiceProcess.issuer().everything(),
					Map.of("after", event.path("cursor").asString()))) {
				assertThat(Stream.generate(() -> changed(second).at("/change/answer").asString())
					.limit(told.size())
					.toList()).containsExactly(told.get(1), told.get(2), last);
			}
		}
	}

	private String registered(Township town, int number) {
		return town.person("丁" + number, "MALE", "1980-01-01", village);
	}

	private String there() {
		return "http://" + other.api().getAuthority();
	}

	private static LiveClient subscribed(String address, String token, Map<String, String> variables) {
		LiveClient client = LiveClient.of(address, token);
		var all = new HashMap<>(variables);
		all.put("area", SUBDISTRICT);
		client.subscribe("1", CHANGED, all);
		client.subscribe("begun", "{ __typename }", Map.of());
		assertThat(Stream.generate(client::next).limit(2).map(message -> message.path("id").asString()))
			.containsOnly("begun");
		return client;
	}

	private static JsonNode changed(LiveClient client) {
		JsonNode message = client.next();
		assertThat(message.path("type").asString()).as("%s", message).isEqualTo("next");
		return message.at("/payload/data/changed");
	}

	@Test
	void aGrantHoldsOnTheOtherOnceItsCacheIsOver() throws InterruptedException {
		String nobody = ServiceProcess.issuer()
			.token(claims -> claims.subject("two-clerk").claim("roles", List.of()).claim("territories", List.of()));
		Map<String, String> ask = Map.of("query", "{ __typename }");
		assertThat(other.answer(nobody, ask).at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
		JsonNode granted = requests.answerTo("two-officer", "SECURITY_OFFICER", "*", Map.of("query", """
				mutation { grantAccess(account: "two-clerk", role: VILLAGE_CLERK, territories: ["%s"], from: "%s",
				  reason: "工作需要") { id } }""".formatted(village, LocalDate.now(clock))));
		assertThat(granted.at("/errors/0/extensions/code").asString("none")).isEqualTo("none");
		Thread.sleep(GRANT_CACHE_MILLIS);
		assertThat(other.answer(nobody, ask).at("/data/__typename").asString()).isEqualTo("Query");
	}

	@Test
	void underAKeySomethingIsDoneOnceOnBoth() {
		for (int round = 0; round < 10; round++) {
			String input = "name: \"戊%d\", sex: MALE, bornOn: \"1980-01-01\", home: \"%s\"".formatted(round, village);
			String key = ", idempotencyKey: \"two-%d\"".formatted(round);
			List<JsonNode> answers = together(() -> here.answer("registerPerson", input, key),
					() -> there.answer("registerPerson", input, key));
			JsonNode first = answers.getFirst();
			assertThat(first.at("/data/registerPerson/change/seq").isNumber()).as("%s", first).isTrue();
			assertThat(answers.getLast()).isEqualTo(first);
			assertThat(there.answer("registerPerson", input, key)).isEqualTo(first);
			JsonNode another = there.answer("registerPerson", input.replace("MALE", "FEMALE"), key);
			assertThat(another.at("/errors/0/extensions/code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
			assertThat(requests.data("{ people(where: {name: {eq: \"戊%d\"}}) { totalCount } }".formatted(round))
				.at("/people/totalCount")
				.asInt()).isEqualTo(1);
		}
	}

	@Test
	void ofTwoWhoAppointToOnePostOneIsRefused() {
		String branch = here.branch("己", village);
		for (int round = 0; round < 10; round++) {
			String post = here.post(branch, "己村职务" + round, "PARTY_COMMITTEE_MEMBER", 1);
			String one = appointment(here.person("己一" + round, "MALE", "1980-01-01", village), post);
			String two = appointment(there.person("己二" + round, "FEMALE", "1980-01-01", village), post);
			assertThat(together(() -> here.answer("appoint", one, ""), () -> there.answer("appoint", two, "")).stream()
				.map(answer -> answer.at("/errors/0/extensions/violations/0/rule").asString("done")))
				.containsExactlyInAnyOrder("done", "POST_OVERFILLED");
		}
	}

	private static List<JsonNode> together(Supplier<JsonNode> one, Supplier<JsonNode> two) {
		CompletableFuture<JsonNode> first = CompletableFuture.supplyAsync(one);
		CompletableFuture<JsonNode> second = CompletableFuture.supplyAsync(two);
		return List.of(first.join(), second.join());
	}

	/** So who has two behind a balancer gives each its part of what an account may. */
	@Test
	void eachCountsTheRequestsOfAnAccountByItself() {
		String busy = ServiceProcess.issuer().token(claims -> claims.subject("two-busy"));
		Map<String, String> ask = Map.of("query", "{ __typename }");
		assertThat(IntStream.range(0, 2 * REQUESTS_PER_MINUTE)
			.mapToObj(_ -> other.answer(busy, ask).at("/errors/0/extensions/code").asString("none"))
			.anyMatch("RATE_LIMITED"::equals)).isTrue();
		assertThat(requests.answerTo("two-busy", "DEPARTMENT_ADMINISTRATOR", "*", ask).path("data").isMissingNode())
			.isFalse();
	}

}
