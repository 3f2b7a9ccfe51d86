package org.touyan.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.DatabaseHits;
import org.touyan.TestIssuer;

/**
 * What lists of people cost those who see a part of them: milliseconds and database hits, and how long the database
 * plans what it has not planned before. It may grow with what is seen, not with what is there.
 */
@Tag("bench")
class SightBenchTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final List<String> SCALES = List.of(System.getProperty("bench.scales", "district,city").split(","));

	private static final List<String> ROOTS = List
		.of(System.getProperty("bench.roots", "people,mentors,reserveOfficials,cadres").split(","));

	private static final int TIMES = Integer.getInteger("bench.times", 5);

	private static final Map<String, List<String>> ACCOUNTS = accounts();

	private static final Map<String, String> LISTS = lists();

	private static final String DEEP = """
			{ villages(first: 20) { nodes { name
			  alliances(first: 5) { nodes { name members(first: 5) { totalCount edges { role node { __typename } } } } }
			  reserveRecords(first: 5) { nodes { kind status person { name age
			    menteeships { nodes { state mentor { name } } } } } } } } }""";

	private static final String DEEP_PEOPLE = """
			{ people(first: 20) { nodes { name holdings { nodes { post { title } } } mentorships { nodes { mentee { name
			  reserveRecords { nodes { kind } } } } } certificates { totalCount } } } }""";

	private static Map<String, List<String>> accounts() {
		var accounts = new LinkedHashMap<String, List<String>>();
		accounts.put("village", List.of("VILLAGE_CLERK", "370112013228"));
		accounts.put("subdistrict", List.of("SUBDISTRICT_ORGANISER", "370112013"));
		accounts.put("district", List.of("DEPARTMENT_ADMINISTRATOR", "370112"));
		accounts.put("everything", List.of("DEPARTMENT_ADMINISTRATOR", "*"));
		return accounts;
	}

	private static Map<String, String> lists() {
		var lists = new LinkedHashMap<String, String>();
		lists.put("first page", "{ %s(first: 20) { nodes { name } } }");
		lists.put("last page", "{ %s(last: 20) { nodes { name } } }");
		lists.put("count", "{ %s(first: 0) { totalCount } }");
		lists.put("page and count", "{ %s(first: 20) { totalCount nodes { name } } }");
		lists.put("by pinyin", "{ %s(first: 20, orderBy: [{name: PINYIN}]) { nodes { name } } }");
		lists.put("by strokes", "{ %s(first: 20, orderBy: [{name: STROKE}]) { nodes { name } } }");
		lists.put("by age", "{ %s(first: 20, orderBy: [{age: DESC}]) { nodes { name } } }");
		lists.put("filtered", "{ %s(first: 20, where: {sex: {eq: FEMALE}, age: {lt: 35}}) { nodes { name } } }");
		lists.put("searched", "{ %s(first: 20, where: {search: \"王\"}) { nodes { name } } }");
		return lists;
	}

	@Test
	void whatIsSeenIsWhatItCosts() throws IOException {
		var lines = new ArrayList<String>();
		for (String scale : SCALES) {
			try (ConfigurableApplicationContext context = BenchTests.service(scale)) {
				lines.add("%n%-34s %s".formatted(scale, String.join(" ",
						ACCOUNTS.keySet().stream().map(account -> "%22s".formatted(account)).toList())));
				for (String root : ROOTS) {
					LISTS.forEach((name, query) -> lines.add(line(context, root + ", " + name, query.formatted(root))));
				}
				lines.add(line(context, "search", "{ search(text: \"王\", first: 20) { nodes { id } } }"));
				lines.add(line(context, "deep page of villages", DEEP));
				lines.add(line(context, "deep page of people", DEEP_PEOPLE));
				Files.write(Path.of("target/bench-sight.txt"), lines);
			}
		}
		lines.forEach(System.out::println);
	}

	private static String line(ConfigurableApplicationContext context, String name, String query) {
		var cells = new ArrayList<String>();
		ACCOUNTS.values().forEach(account -> cells.add("%22s".formatted(new Asked(context, account, query).cell())));
		String line = "%-34s %s".formatted(name, String.join(" ", cells));
		System.out.println(line);
		return line;
	}

	private record Asked(URI address, String token, Driver driver, String query) {

		Asked(ConfigurableApplicationContext context, List<String> account, String query) {
			this(URI
				.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/graphql"),
					TestIssuer.signed(context.getBean(JwtEncoder.class),
							TestIssuer.claims("touyan")
								.claim("roles", List.of(account.getFirst()))
								.claim("territories", List.of(account.getLast()))),
					context.getBean(Driver.class), query);
		}

		private JsonNode post(boolean explain) {
			return JSON.readTree(Posts.post(address, token,
					JSON.writeValueAsBytes(Map.of("query", query, "extensions", Map.of("explain", explain)))));
		}

		/** Milliseconds of an answer, database hits, and milliseconds to plan. */
		String cell() {
			JsonNode answer = post(true);
			if (answer.has("errors")) {
				return answer.at("/errors/0/extensions/code").asString();
			}
			JsonNode statement = answer.at("/extensions/explain/0");
			var times = new ArrayList<Double>();
			for (int time = -2; time < TIMES; time++) {
				long began = System.nanoTime();
				post(false);
				times.add((System.nanoTime() - began) / 1e6);
			}
			return String.format(Locale.ROOT, "%.1f · %d · %.0f", median(times.subList(2, times.size())),
					hits(statement), planning(statement));
		}

		private long hits(JsonNode statement) {
			var parameters = new HashMap<String, @Nullable Object>();
			statement.path("parameters")
				.forEachEntry((key, value) -> parameters.put(key, ServiceBench.parameter(value)));
			String cypher = statement.path("cypher").asString().replaceFirst("^CYPHER 5", "CYPHER 5 PROFILE");
			try (Session session = driver.session()) {
				return DatabaseHits.of(session.run(cypher, parameters).consume().profile());
			}
		}

		private double planning(JsonNode statement) {
			String cypher = statement.path("cypher")
				.asString()
				.replaceFirst("^CYPHER 5", "CYPHER 5 replan=force EXPLAIN");
			var times = new ArrayList<Double>();
			for (int time = 0; time < 3; time++) {
				long began = System.nanoTime();
				try (Session session = driver.session()) {
					session.run(cypher).consume();
				}
				times.add((System.nanoTime() - began) / 1e6);
			}
			return median(times);
		}

		private static double median(List<Double> times) {
			var sorted = new ArrayList<>(times);
			Collections.sort(sorted);
			return sorted.get(sorted.size() / 2);
		}

	}

}
