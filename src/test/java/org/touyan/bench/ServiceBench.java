package org.touyan.bench;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.DatabaseHits;
import org.touyan.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** One question at one scale, asked of the service, of the bare handler and of the driver. */
final class ServiceBench {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final String address;

	private final BenchQuery query;

	private final List<Map<String, ?>> variables = new ArrayList<>();

	private final List<byte[]> toService = new ArrayList<>();

	private final List<byte[]> toBare = new ArrayList<>();

	private final int number;

	private final Clock clock;

	private final Driver database;

	private final String token;

	final Load service;

	final Load bare;

	final Load driver;

	ServiceBench(ConfigurableApplicationContext context, BenchQuery query, int number) {
		this.address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
		this.query = query;
		this.number = number;
		this.clock = context.getBean(Clock.class);
		this.database = context.getBean(Driver.class);
		this.token = TestIssuer.everything(context.getBean(JwtEncoder.class));
		prepare(database);
		BareHandler handler = context.getBean(BareHandler.class);
		this.service = new Load(index -> post("/graphql", pick(toService, index)));
		this.bare = new Load(index -> post("/bare/" + number, pick(toBare, index)));
		this.driver = new Load(index -> handler.raw(query, pick(variables, index)));
	}

	private static <T> T pick(List<T> list, int index) {
		return list.get(Math.floorMod(index, list.size()));
	}

	private void prepare(Driver driver) {
		try (Session session = driver.session()) {
			session.run(query.values()).forEachRemaining(row -> add(row.get(0).asMap()));
		}
		assertThat(variables).as("variables of %s", query.name()).isNotEmpty();
	}

	private void add(Map<String, Object> values) {
		var asked = new LinkedHashMap<String, @Nullable Object>();
		values.keySet()
			.stream()
			.filter(name -> query.document().contains("$" + name))
			.forEach(name -> asked.put(name, values.get(name)));
		if (query.cursor() != null) {
			byte[] answer = post("/graphql",
					JSON.writeValueAsBytes(Map.of("query", query.cursor(), "variables", values)));
			asked.put("after", JSON.readTree(answer).findValue("endCursor").asString());
		}
		variables.add(values);
		toService.add(JSON.writeValueAsBytes(Map.of("query", query.document(), "variables", asked)));
		toBare.add(JSON.writeValueAsBytes(values));
	}

	/** The service and the statement by hand must give the same answer, or nothing is compared. */
	void check() {
		for (int index = 0; index < Math.min(variables.size(), 40); index++) {
			JsonNode answer = JSON.readTree(post("/graphql", toService.get(index)));
			JsonNode expected = JSON.readTree(post("/bare/" + number, toBare.get(index)));
			assertThat(answer.path("data").equals(ServiceBench::compare, expected.path("data")))
				.as("%s with %s%n%s%n%s", query.name(), variables.get(index), answer, expected)
				.isTrue();
		}
	}

	/** Averages differ in the last digit with the order of what they are taken of. */
	private static int compare(JsonNode one, JsonNode other) {
		boolean close = one.isDouble() && other.isDouble() && Math.abs(one.asDouble() - other.asDouble()) < 1e-9;
		return one.equals(other) || close ? 0 : 1;
	}

	/** How often the store is looked at for one answer, by what the service sends and by the statement by hand. */
	String hits() {
		JsonNode request = JSON.readTree(toService.getFirst());
		JsonNode explained = JSON
			.readTree(post("/graphql",
					JSON.writeValueAsBytes(Map.of("query", request.path("query"), "variables",
							request.path("variables"), "extensions", Map.of("explain", true)))))
			.path("extensions")
			.path("explain");
		long ours = 0;
		for (JsonNode field : explained) {
			var parameters = new HashMap<String, @Nullable Object>();
			field.path("parameters").forEachEntry((name, value) -> parameters.put(name, parameter(value)));
			ours += hits(field.path("cypher").asString().replaceFirst("^CYPHER 5", "CYPHER 5 PROFILE"), parameters);
		}
		var parameters = new HashMap<String, @Nullable Object>(variables.getFirst());
		parameters.put("today", LocalDate.now(clock));
		return ours + " / " + hits("PROFILE " + query.statement(), parameters);
	}

	static @Nullable Object parameter(JsonNode value) {
		boolean day = value.isString() && value.asString().matches("\\d{4}-\\d\\d-\\d\\d");
		return day ? LocalDate.parse(value.asString()) : JSON.treeToValue(value, Object.class);
	}

	private long hits(String statement, Map<String, @Nullable Object> parameters) {
		try (Session session = database.session()) {
			ProfiledPlan plan = session.run(statement, parameters).consume().profile();
			if (Boolean.getBoolean("bench.plans")) {
				show(plan, "");
			}
			return DatabaseHits.of(plan);
		}
	}

	private static void show(ProfiledPlan plan, String indent) {
		System.out.printf("%s%s %d hits %d rows  %s%n", indent, plan.operatorType(), plan.dbHits(), plan.records(),
				plan.arguments().get("Details"));
		plan.children().forEach(child -> show(child, indent + "  "));
	}

	String name() {
		return query.name();
	}

	private byte[] post(String path, byte[] body) {
		return Posts.post(URI.create(address + path), token, body);
	}

}
