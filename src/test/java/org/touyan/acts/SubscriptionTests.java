package org.touyan.acts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.EmptyGraphTest;
import org.touyan.GraphQlRequests;
import org.touyan.LiveClient;
import org.touyan.StatementCounter;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done is told to who follows it, and to nobody else. */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
class SubscriptionTests {

	private static final String CHANGED = """
			subscription ($acts: [String!], $area: Area, $ids: [ID!], $after: String) {
			  changed(acts: $acts, area: $area, ids: $ids, after: $after) {
			    cursor change { act answer changes { type node { id ... on Person { name } } } }
			  }
			}""";

	/** The code of the protocol; the JDK's client misses it where the connection is gone at once. */
	private static final Set<Integer> UNAUTHORIZED = Set.of(4401, 1006);

	private final List<LiveClient> clients = new ArrayList<>();

	private final GraphQlRequests requests;

	private final Township town;

	private final String village;

	private final String elsewhere;

	private final StatementCounter statements;

	private final Clock clock;

	SubscriptionTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements,
			@Autowired Clock clock) {
		this.clock = clock;
		this.requests = requests;
		this.statements = statements;
		this.town = new Township(requests);
		this.village = village("370112010");
		this.elsewhere = village("370112011");
	}

	private String village(String territory) {
		return requests
			.data("{ villages(where: {territory: {startsWith: \"%s\"}}, first: 1) { nodes { id } } }"
				.formatted(territory))
			.at("/villages/nodes/0/id")
			.asString();
	}

	@AfterEach
	void close() {
		clients.forEach(LiveClient::close);
	}

	private LiveClient client(String token) {
		LiveClient client = LiveClient.of(requests.address(), token);
		clients.add(client);
		return client;
	}

	private LiveClient subscribed(Map<String, ?> variables) {
		LiveClient client = client(requests.token());
		client.subscribe("1", CHANGED, variables);
		begun(client);
		return client;
	}

	/** What is answered after it tells that a subscription has begun. */
	private static void begun(LiveClient client) {
		client.subscribe("begun", "{ __typename }", Map.of());
		JsonNode answer = client.next();
		assertThat(answer.at("/payload/data/__typename").asString()).as("%s", answer).isEqualTo("Query");
		assertThat(client.next().path("type").asString()).isEqualTo("complete");
	}

	private String registered(String name, String home) {
		return town.person(name, "FEMALE", "1990-01-01", home);
	}

	private static JsonNode changed(LiveClient client) {
		JsonNode message = client.next();
		assertThat(message.path("type").asString()).as("%s", message).isEqualTo("next");
		return message.at("/payload/data/changed");
	}

	@Test
	void whatIsDoneIsToldAsItIsAfterIt() {
		LiveClient client = subscribed(Map.of());
		String person = registered("甲一", village);
		JsonNode event = changed(client);
		assertThat(event.at("/change/act").asString()).isEqualTo("registerPerson");
		assertThat(event.at("/change/answer").asString()).isEqualTo(person);
		assertThat(event.at("/change/changes/0/node/name").asString()).isEqualTo("甲一");
	}

	@Test
	void whoComesBackGoesOnWithoutGapAndWithoutDouble() {
		LiveClient client = subscribed(Map.of());
		List<String> people = IntStream.range(0, 7).mapToObj(number -> registered("乙" + number, village)).toList();
		List<JsonNode> before = Stream.generate(() -> changed(client)).limit(3).toList();
		client.close();
		LiveClient again = subscribed(Map.of("after", before.getLast().path("cursor").asString()));
		List<JsonNode> after = Stream.generate(() -> changed(again)).limit(4).toList();
		assertThat(Stream.concat(before.stream(), after.stream()).map(event -> event.at("/change/answer").asString()))
			.containsExactlyElementsOf(people);
	}

	@Test
	void areaActsAndNodesChoose() {
		LiveClient there = subscribed(Map.of("area", "370112011"));
		LiveClient appointments = subscribed(Map.of("acts", List.of("appoint")));
		String person = registered("丙一", village);
		LiveClient ofPerson = subscribed(Map.of("ids", List.of(person)));
		String neighbour = registered("丙二", elsewhere);
		String branch = town.branch("丙", village);
		String post = town.post(branch, "支委", "PARTY_COMMITTEE_MEMBER", 3);
		town.done("appoint", "person: \"%s\", post: \"%s\", manner: ELECTED".formatted(person, post));
		assertThat(changed(there).at("/change/answer").asString()).isEqualTo(neighbour);
		assertThat(changed(appointments).at("/change/act").asString()).isEqualTo("appoint");
		assertThat(changed(ofPerson).at("/change/act").asString()).as("who is tied to what is made")
			.isEqualTo("appoint");
	}

	@Test
	void aPictureIsToldWhatToDrawAnew() {
		String person = registered("丁一", village);
		LiveClient client = client(requests.token());
		client.subscribe("1",
				"subscription ($ids: [ID!]!) { graphChanged(ids: $ids) { act touched nodes { __typename id } } }",
				Map.of("ids", List.of(person, village)));
		begun(client);
		town.done("correctPerson", "person: \"%s\", name: \"丁二\"".formatted(person));
		JsonNode event = client.next().at("/payload/data/graphChanged");
		assertThat(event.path("touched")).singleElement().extracting(JsonNode::asString).isEqualTo(person);
		assertThat(event.at("/nodes/0/__typename").asString()).isEqualTo("Person");
	}

	@Test
	void othersAreToldOfTheirOwnTerritoryAlone() {
		LiveClient here = client(requests.token("here", "SUBDISTRICT_ORGANISER", "370112010"));
		here.subscribe("1", CHANGED, Map.of());
		begun(here);
		registered("戊一", elsewhere);
		String person = registered("戊二", village);
		JsonNode event = changed(here);
		assertThat(event.at("/change/answer").asString()).isEqualTo(person);
		assertThat(here.next(Duration.ofMillis(500))).isNull();
	}

	private JsonNode officer(String mutation) {
		JsonNode answer = requests.answerTo("officer", "SECURITY_OFFICER", "*",
				Map.of("query", "mutation { " + mutation + " }"));
		assertThat(answer.has("errors")).as("%s", answer).isFalse();
		return answer.path("data");
	}

	@Test
	void whoHasLostTheirRightIsToldNothingMore() {
		String grant = officer("""
				grantAccess(account: "guest", role: SUBDISTRICT_ORGANISER, territories: ["370112010"], from: "%s",
				  reason: "借调") { id }""".formatted(LocalDate.now(clock))).at("/grantAccess/id").asString();
		LiveClient guest = client(requests.token("guest", "NONE", "370112010"));
		guest.subscribe("1", CHANGED, Map.of());
		begun(guest);
		String person = registered("壬一", village);
		assertThat(changed(guest).at("/change/answer").asString()).isEqualTo(person);
		officer("revokeGrant(id: \"%s\", reason: \"期满\") { id }".formatted(grant));
		registered("壬二", village);
		JsonNode ended = guest.next();
		assertThat(ended.path("type").asString()).as("%s", ended).isEqualTo("error");
		assertThat(ended.at("/payload/0/extensions/code").asString()).isEqualTo("SUBSCRIPTION_UNAUTHORIZED");
	}

	@Test
	void whoMayReadFiguresOnlyFollowsNothing() {
		LiveClient writer = client(requests.token("figures", "REPORT_WRITER", "370112"));
		writer.subscribe("1", CHANGED, Map.of());
		assertThat(writer.next().at("/payload/errors/0/extensions/code").asString()).isEqualTo("FIGURES_ONLY");
	}

	@Test
	void withoutAGoodTokenNothingIsAnswered() {
		var bad = new LiveClient(requests.address());
		clients.add(bad);
		bad.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer nonsense")));
		assertThat(bad.closeCode()).isIn(UNAUTHORIZED);
		var none = new LiveClient(requests.address());
		clients.add(none);
		none.send(Map.of("type", "connection_init"));
		assertThat(none.closeCode()).isIn(UNAUTHORIZED);
		var early = new LiveClient(requests.address());
		clients.add(early);
		early.subscribe("1", "{ __typename }", Map.of());
		assertThat(early.closeCode()).isIn(UNAUTHORIZED);
	}

	@Test
	void actsAndQueriesAreAnsweredOverTheSameConnection() {
		LiveClient client = client(requests.token());
		client.subscribe("1",
				"""
						mutation ($home: ID!) { registerPerson(input: { name: "己一", sex: MALE, bornOn: "1980-01-01", home: $home }) {
						  person { name } change { actor } query { villages(first: 1) { totalCount } } } }""",
				Map.of("home", village));
		JsonNode answer = client.next().at("/payload/data/registerPerson");
		assertThat(answer.at("/person/name").asString()).isEqualTo("己一");
		assertThat(answer.at("/change/actor").asString()).isNotEmpty();
		assertThat(answer.at("/query/villages/totalCount").asInt()).isPositive();
	}

	@Test
	void serverSentEventsTellTheSame() throws IOException, InterruptedException {
		HttpResponse<InputStream> response = stream(CHANGED);
		assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
		try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
			registered("庚一", village);
			List<String> event = lines.lines().filter(line -> line.length() > 1).limit(2).toList();
			assertThat(event.getFirst()).isEqualTo("event:next");
			assertThat(event.getLast()).startsWith("data:{\"data\":{\"changed\":").contains("庚一");
		}
	}

	@Test
	void aQueryIsOneEventAndTheEnd() throws IOException, InterruptedException {
		assertThat(new String(stream("{ __typename }").body().readAllBytes(), StandardCharsets.UTF_8))
			.contains("event:next", "\"__typename\":\"Query\"")
			.endsWith("event:complete\ndata:\n\n");
	}

	private HttpResponse<InputStream> stream(String query) throws IOException, InterruptedException {
		var request = HttpRequest.newBuilder(URI.create(requests.address() + "/graphql"))
			.header("Authorization", "Bearer " + requests.token())
			.header("Content-Type", "application/json")
			.header("Accept", "text/event-stream")
			.POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query))));
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
	}

	@Test
	void aSubscriptionIsNoAnswerInJson() {
		HttpResponse<String> response = requests.post(JsonMapper.shared().writeValueAsString(Map.of("query", CHANGED)));
		assertThat(response.statusCode()).isEqualTo(406);
		assertThat(response.body()).contains("NOT_ACCEPTABLE", "text/event-stream");
	}

	@Test
	void whatManyAskAlikeIsReadOnce() {
		List<LiveClient> many = IntStream.range(0, 20).mapToObj(_ -> subscribed(Map.of("area", "370112010"))).toList();
		registered("辛一", village);
		many.forEach(client -> changed(client));
		statements.drain();
		registered("辛二", village);
		many.forEach(client -> changed(client));
		assertThat(statements.drain()
			.stream()
			.filter(statement -> statement.text().contains("change.seq > $after"))
			.filter(statement -> statement.parameters().get("territories").asList().equals(List.of("370112010")))
			.toList()).hasSize(1);
	}

	@Test
	void anAccountHasNotAnyNumberOfSubscriptions() {
		LiveClient client = client(requests.token());
		IntStream.range(0, 101).forEach(number -> client.subscribe("s" + number, CHANGED, Map.of()));
		JsonNode refused = client.next();
		assertThat(refused.path("type").asString()).isEqualTo("error");
		assertThat(refused.at("/payload/0/extensions/code").asString()).isEqualTo("TOO_MANY_SUBSCRIPTIONS");
	}

	@Test
	void aBadCursorIsRefused() {
		LiveClient client = client(requests.token());
		client.subscribe("1", CHANGED, Map.of("after", "yesterday"));
		assertThat(client.next().at("/payload/errors/0/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
	}

}
