package org.touyan.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.DatabaseHits;
import org.touyan.TestIssuer;

/** One of the console's questions, asked on any day up to the sample's last. */
final class QuestionBench {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Path QUESTIONS = Path.of("src/main/resources/static/graphiql/questions.graphql");

	private static final Pattern AREA = Pattern.compile("area: \"[0-9]+\"");

	private static final Pattern TITLE = Pattern.compile("(?m)^(?=# )");

	private static final Pattern NAME = Pattern.compile("query (\\w+)");

	private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

	private final URI address;

	private final Driver database;

	private final String token;

	private final String name;

	private final String document;

	private long size;

	private QuestionBench(ConfigurableApplicationContext context, String name, String document) {
		this.address = URI
			.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/graphql");
		this.database = context.getBean(Driver.class);
		this.token = TestIssuer.everything(context.getBean(JwtEncoder.class));
		this.name = name;
		this.document = document;
	}

	static List<QuestionBench> all(ConfigurableApplicationContext context) throws IOException {
		var all = new ArrayList<QuestionBench>();
		TITLE.splitAsStream(Files.readString(QUESTIONS))
			.forEach(document -> NAME.matcher(document).results().findFirst().ifPresent(name -> {
				all.add(new QuestionBench(context, name.group(1), document));
				if (AREA.matcher(document).find()) {
					all.add(new QuestionBench(context, name.group(1) + " everywhere",
							AREA.matcher(document).replaceAll("area: \"\"")));
				}
			}));
		return all;
	}

	String name() {
		return name;
	}

	/** The length of the last answer in bytes. */
	long size() {
		return size;
	}

	/** Asks for a day so many days before the last one; how long the answer takes in milliseconds. */
	double ask(int daysBefore) {
		long began = System.nanoTime();
		byte[] answer = Posts.post(address, token, request(daysBefore, false));
		double took = (System.nanoTime() - began) / 1e6;
		size = answer.length;
		JsonNode errors = JSON.readTree(answer).path("errors");
		if (!errors.isMissingNode()) {
			throw new IllegalStateException(errors.toString());
		}
		return took;
	}

	private byte[] request(int daysBefore, boolean explain) {
		String asked = document.replace("asOf: \"" + LAST, "asOf: \"" + LAST.minusDays(daysBefore));
		return JSON.writeValueAsBytes(Map.of("query", asked, "extensions", Map.of("explain", explain)));
	}

	/** How often the store is looked at for an answer of which nothing is kept. */
	long hits() {
		JsonNode explained = JSON.readTree(Posts.post(address, token, request(60, true)))
			.path("extensions")
			.path("explain");
		return explained.valueStream().mapToLong(this::hits).sum();
	}

	private long hits(JsonNode statement) {
		var parameters = new HashMap<String, @Nullable Object>();
		statement.path("parameters").forEachEntry((key, value) -> parameters.put(key, ServiceBench.parameter(value)));
		try (Session session = database.session()) {
			String cypher = statement.path("cypher").asString().replaceFirst("^CYPHER 5", "CYPHER 5 PROFILE");
			return DatabaseHits.of(session.run(cypher, parameters).consume().profile());
		}
	}

}
