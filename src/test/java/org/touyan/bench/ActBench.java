package org.touyan.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.TestIssuer;
import org.touyan.acts.rules.Rules;
import org.touyan.acts.rules.Touched;
import org.touyan.graph.Change;
import org.touyan.graph.ChangeLog;
import org.touyan.graph.LogEnd;
import org.touyan.graph.ReadView;

/**
 * Somebody is put on record, by the service and by hand: the same node with the same ties in one transaction, with one
 * record in the log.
 */
final class ActBench {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String PERSON = "name: \"王%d\", sex: FEMALE, bornOn: \"1990-01-01\", home: \"370112013228\"";

	private final URI address;

	private final String token;

	private final ChangeLog log;

	private final Rules rules;

	private final Map<String, Object> properties;

	private final String statement;

	private final Set<String> labels;

	private final AtomicLong number = new AtomicLong(System.nanoTime());

	ActBench(ConfigurableApplicationContext context) {
		this.address = URI
			.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/graphql");
		this.token = TestIssuer.everything(context.getBean(JwtEncoder.class));
		this.log = context.getBean(ChangeLog.class);
		this.rules = context.getBean(Rules.class);
		Record made = made(context.getBean(Driver.class));
		this.labels = Set.copyOf(made.get("labels").asList(value -> value.asString()));
		this.properties = made.get("properties").asMap();
		this.statement = "UNWIND $rows AS row CREATE (n:%s) SET n = row WITH n %s".formatted(String.join(":", labels),
				made.get("ties")
					.asList(tie -> "MATCH (o:Entity {id: '%s'}) CREATE (n)-[:%s]->(o) WITH n"
						.formatted(tie.get("to").asString(), tie.get("type").asString()))
					.stream()
					.collect(Collectors.joining(" ")))
				+ " RETURN count(n)";
	}

	/** What the service has made, to be made by hand. */
	private Record made(Driver driver) {
		return driver.executableQuery("""
				MATCH (n:Entity {id: $id}) RETURN labels(n) AS labels, properties(n) AS properties,
				  COLLECT { MATCH (n)-[r]->(o:Entity) RETURN {type: type(r), to: o.id} } AS ties""")
			.withParameters(Map.of("id", act(1).findValue("answer").asString()))
			.execute()
			.records()
			.getFirst();
	}

	/** So many of it in one transaction, by the service. */
	Load service(int acts) {
		return new Load(_ -> act(acts));
	}

	JsonNode act(int acts) {
		String document = acts == 1
				? "mutation { registerPerson(input: {%s}) { change { answer } } }".formatted(PERSON.formatted(number()))
				: "mutation { carryOut(acts: [%s]) { changes { answer } } }".formatted(IntStream.range(0, acts)
					.mapToObj(_ -> "{registerPerson: {%s}}".formatted(PERSON.formatted(number())))
					.collect(Collectors.joining(" ")));
		JsonNode answer = JSON.readTree(Posts.post(address, token, JSON.writeValueAsBytes(Map.of("query", document))));
		if (answer.has("errors")) {
			throw new IllegalStateException(new String(JSON.writeValueAsBytes(answer), StandardCharsets.UTF_8));
		}
		return answer;
	}

	private long number() {
		return number.incrementAndGet();
	}

	/** The same by hand, with the queries of the rules or without them. */
	Load byHand(int acts, boolean isJudged) {
		return new Load(_ -> log.transact(transaction -> {
			LogEnd end = log.await(transaction);
			List<Map<String, Object>> rows = IntStream.range(0, acts).mapToObj(_ -> row()).toList();
			transaction.run(statement, Map.of("rows", rows)).consume();
			if (isJudged) {
				judge(transaction, rows);
			}
			log.append(end, List.of(new Change("bench", "registerPerson", null, null)));
			return acts;
		}));
	}

	private Map<String, Object> row() {
		var row = new HashMap<>(properties);
		row.put("id", "bench-" + number());
		return row;
	}

	private void judge(SimpleQueryRunner transaction, List<Map<String, Object>> rows) {
		var touched = Touched.of(transaction, rows.stream().map(row -> String.valueOf(row.get("id"))).toList());
		rules.judge(ReadView.of(transaction), touched.ids(), touched.labels(), LocalDate.of(1990, 1, 1));
	}

}
