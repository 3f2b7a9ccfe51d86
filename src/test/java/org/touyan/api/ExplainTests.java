package org.touyan.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.StatementCounter;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may ask what becomes of a query is shown plan, statement, parameters and cost beside the answer. */
@TouyanTest
class ExplainTests {

	private static final String QUERY = """
			query Explained($names: [String!]) {
			  some: villages(first: 2, asOf: "2024-05-06", where: {name: {in: $names}}) { totalCount nodes { name } }
			  mentorships(first: 1, where: {from: {in: ["2024-01-02"]}}) { nodes { id } }
			  __typename
			}
			""";

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	ExplainTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements) {
		this.requests = requests;
		this.statements = statements;
	}

	@Test
	void everyRootFieldFromTheGraphIsExplained() {
		statements.drain();
		JsonNode answer = ask(true);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		assertThat(statements.drain()).hasSize(1);
		JsonNode explained = answer.at("/extensions/explain");
		assertThat(explained).hasSize(2);
		JsonNode first = explained.get(0);
		assertThat(first.path("field").asString()).isEqualTo("some");
		assertThat(first.path("plan").asString()).startsWith("count and page nodes Village where name in $p0");
		assertThat(first.path("cypher").asString()).contains("MATCH (n0:Village)", "\n", "$p0").doesNotContain("芦南村");
		assertThat(first.at("/parameters/asOf").asString()).isEqualTo("2024-05-06");
		assertThat(first.at("/parameters/p0").toString()).isEqualTo("[\"芦南村\",\"石庙村\"]");
		assertThat(explained.get(1).path("field").asString()).isEqualTo("mentorships");
		assertThat(explained.get(1).path("parameters").toString()).contains("[\"2024-01-02\"]");
		assertThat(first.path("cost").asLong() + explained.get(1).path("cost").asLong())
			.isEqualTo(answer.at("/extensions/cost/requested").asLong());
	}

	@Test
	void everyReadOfAnAnswerByCodeIsExplainedOnce() {
		String query = "{ neighborhood(id: \"370112013228\", asOf: \"2024-05-07\") { nodes { node { id } } } }";
		statements.drain();
		JsonNode explained = requests.answer(Map.of("query", query, "extensions", Map.of("explain", true)))
			.at("/extensions/explain");
		assertThat(explained).hasSize(statements.drain().size()).hasSizeGreaterThan(5).doesNotHaveDuplicates();
	}

	@Test
	void theAnswerIsTheSame() {
		JsonNode explained = ask(true);
		JsonNode plain = ask(false);
		assertThat(plain.path("data")).isEqualTo(explained.path("data"));
		assertThat(plain.path("extensions").propertyNames()).containsExactly("cost");
		assertThat(ask(null).path("data")).isEqualTo(plain.path("data"));
	}

	private JsonNode ask(@Nullable Boolean explain) {
		var extensions = new HashMap<String, @Nullable Object>();
		extensions.put("explain", explain);
		return requests.answer(
				Map.of("query", QUERY, "variables", Map.of("names", List.of("芦南村", "石庙村")), "extensions", extensions));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"true\"", "1", "{}", "[true]", "\"\"" })
	void explainIsTrueOrFalse(String explain) {
		String extensions = "{\"explain\": " + explain + "}";
		var posted = requests.post("{\"query\": \"{ __typename }\", \"extensions\": " + extensions + "}");
		HttpAudit.status(400).accept(posted);
		HttpAudit.error("BAD_REQUEST").accept(posted);
		var got = requests.send(HttpAudit.url(Map.of("query", "{ __typename }", "extensions", extensions)),
				request -> request);
		HttpAudit.status(400).accept(got);
		HttpAudit.error("BAD_REQUEST").accept(got);
	}

	@Test
	void unlessItIsSaidOnlyAServiceOnTheLoopbackExplainsAndShowsItsSchema() throws UnknownHostException {
		InetAddress loopback = InetAddress.getLoopbackAddress();
		InetAddress anywhere = InetAddress.getByName("0.0.0.0");
		assertThat(ApiConfiguration.shows(null, loopback)).isTrue();
		assertThat(ApiConfiguration.shows(null, anywhere)).isFalse();
		assertThat(ApiConfiguration.shows(null, null)).isFalse();
		assertThat(ApiConfiguration.shows(true, anywhere)).isTrue();
		assertThat(ApiConfiguration.shows(false, loopback)).isFalse();
	}

}
