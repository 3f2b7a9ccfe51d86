package org.touyan.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touyan.api.HttpAudit.GRAPHQL;
import static org.touyan.api.HttpAudit.JSON;
import static org.touyan.api.HttpAudit.error;
import static org.touyan.api.HttpAudit.get;
import static org.touyan.api.HttpAudit.post;
import static org.touyan.api.HttpAudit.status;
import static org.touyan.api.HttpAudit.type;
import static org.touyan.api.HttpAudit.without;

/** The public audit of GraphQL over HTTP: media types, methods and parameters of requests. */
@TouyanTest
class GraphQlOverHttpRequestTests {

	private static final String TYPENAME = "{\"query\": \"{ __typename }\"}";

	private static final String WITH_TYPENAME = "{\"query\": \"{ __typename }\", \"%s\": %s}";

	private static final String TYPE = "query Type($name: String!) { __type(name: $name) { name } }";

	private static final String NAMED = "{\"query\": \"query Query { __typename }\", \"operationName\": \"Query\"}";

	private static final String VARIABLES = "{\"query\": \"" + TYPE + "\", \"variables\": {\"name\": \"sometype\"}}";

	private final GraphQlRequests requests;

	GraphQlOverHttpRequestTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "mediaTypes", "methods", "wrongParameters", "nullParameters", "rightParameters" })
	void audit(HttpAudit audit) {
		audit.run(requests);
	}

	@Test
	void anEmptyNameOfAnOperationIsNone() {
		String two = "{\"query\": \"query A { __typename } query B { __typename }\", \"operationName\": \"\"}";
		assertThat(requests.post(two).body()).contains("\"errors\"").doesNotContain("\"data\":{");
		assertThat(requests.post(two.replace(" query B { __typename }", "")).body())
			.contains("\"__typename\":\"Query\"");
	}

	@Test
	void twoAuthorizationHeadersAreRefused() {
		var response = requests.send("?query=%7B__typename%7D",
				request -> request.header("Authorization", "Bearer " + requests.token()));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("AMBIGUOUS_CREDENTIALS");
	}

	static Stream<HttpAudit> mediaTypes() {
		return Stream.of(
				post("22EB", "SHOULD accept application/graphql-response+json and match the content-type", GRAPHQL,
						TYPENAME, status(200), type(GRAPHQL)),
				post("4655", "MUST accept application/json and match the content-type", JSON, TYPENAME, status(200),
						type(JSON)),
				post("47DE", "SHOULD accept */* and use application/json for the content-type", "*/*", TYPENAME,
						status(200), type(JSON)),
				post("80D8", "SHOULD assume application/json content-type when accept is missing", "", TYPENAME,
						status(200), type(JSON)),
				post("82A3", "MUST use utf-8 encoding when responding", "", TYPENAME, status(200), type(JSON)),
				new HttpAudit("BF61", "MUST accept utf-8 encoded request", "",
						request -> request.header("Content-Type", "application/json; charset=utf-8")
							.POST(BodyPublishers
								.ofString("{\"query\": \"{ __type(name: \\\"Run🏃Swim🏊\\\") { name } }\"}")),
						List.of(status(200))),
				post("78D5", "MUST assume utf-8 in request if encoding is unspecified", "", TYPENAME, status(200)));
	}

	static Stream<HttpAudit> methods() {
		return Stream.of(post("2C94", "MUST accept POST requests", "", TYPENAME, status(200)),
				get("5A70", "MAY accept application/x-www-form-urlencoded formatted GET requests", "",
						Map.of("query", "{ __typename }"), status(200)),
				get("9C48", "MAY NOT allow executing mutations on GET requests", GRAPHQL,
						Map.of("query", "mutation { __typename }"), status(405), error("METHOD_NOT_ALLOWED")),
				new HttpAudit("9ABE",
						"SHOULD respond with 4xx status code if content-type is not supplied on POST requests", "",
						request -> request.POST(BodyPublishers.ofString(TYPENAME)),
						List.of(status(415), error("UNSUPPORTED_MEDIA_TYPE"))),
				post("03D4", "MUST accept application/json POST requests", "", TYPENAME, status(200)),
				post("A5BF", "MAY use 400 status code when request body is missing on POST", "", "", status(400),
						error("BAD_REQUEST")),
				post("423L", "MAY use 400 status code on missing {query} parameter", GRAPHQL,
						"{\"notquery\": \"{ __typename }\"}", status(400), error("BAD_REQUEST")),
				post("8764", "MAY use 4xx or 5xx status codes if parameters are invalid", "",
						"{\"qeury\": \"{ __typename }\"}", status(400, 599)),
				post("3E3A", "MAY use 400 status code if parameters are invalid", "", "{\"qeury\": \"{ __typename }\"}",
						status(400), error("BAD_REQUEST")));
	}

	static Stream<HttpAudit> wrongParameters() {
		List<String> noTexts = List.of("{\"obj\": \"ect\"}", "0", "false", "[\"array\"]");
		List<String> noMaps = List.of("\"string\"", "0", "false", "[\"array\"]");
		return Stream
			.of(wrong("LKJ", "query", noTexts), wrong("6C0", "operationName", noTexts),
					wrong("476", "variables", noMaps), wrong("58B", "extensions", noMaps))
			.flatMap(audits -> audits);
	}

	private static Stream<HttpAudit> wrong(String id, String parameter, List<String> values) {
		String body = parameter.equals("query") ? "{\"%s\": %s}" : WITH_TYPENAME;
		return IntStream.range(0, values.size())
			.mapToObj(index -> post(id + index,
					"MAY use 400 status code on %s {%s} parameter".formatted(values.get(index), parameter), "",
					body.formatted(parameter, values.get(index)), status(400), error("BAD_REQUEST")));
	}

	static Stream<HttpAudit> nullParameters() {
		List<String> optional = List.of("variables", "operationName", "extensions");
		return IntStream.range(0, optional.size()).boxed().flatMap(index -> {
			String body = WITH_TYPENAME.formatted(optional.get(index), "null");
			String sentence = "allow null {" + optional.get(index) + "} parameter when accepting ";
			return Stream.of(
					post("94B" + index, "SHOULD " + sentence + GRAPHQL, GRAPHQL, body, status(200), without("errors")),
					post("022" + index, "MUST " + sentence + JSON, JSON, body, status(200), without("errors")));
		});
	}

	static Stream<HttpAudit> rightParameters() {
		String extensions = WITH_TYPENAME.formatted("extensions", "{\"some\": \"value\"}");
		Map<String, String> url = Map.of("query", TYPE, "variables", "{\"name\": \"sometype\"}");
		return Stream.of(
				post("34A2", "SHOULD allow string {query} parameter when accepting application/graphql-response+json",
						GRAPHQL, TYPENAME, status(200)),
				post("13EE", "MUST allow string {query} parameter when accepting application/json", JSON, TYPENAME,
						status(200), without("errors")),
				post("8161",
						"SHOULD allow string {operationName} parameter when accepting application/graphql-response+json",
						GRAPHQL, NAMED, status(200)),
				post("B8B3", "MUST allow string {operationName} parameter when accepting application/json", JSON, NAMED,
						status(200), without("errors")),
				post("2EA1", "SHOULD allow map {variables} parameter when accepting application/graphql-response+json",
						GRAPHQL, VARIABLES, status(200)),
				post("28B9", "MUST allow map {variables} parameter when accepting application/json", JSON, VARIABLES,
						status(200), without("errors")),
				get("D6D5", "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting " + GRAPHQL,
						GRAPHQL, url, status(200), without("errors")),
				get("6A70", "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting " + JSON,
						JSON, url, status(200), without("errors")),
				post("428F", "SHOULD allow map {extensions} parameter when accepting application/graphql-response+json",
						GRAPHQL, extensions, status(200)),
				post("1B7A", "MUST allow map {extensions} parameter when accepting application/json", JSON, extensions,
						status(200), without("errors")));
	}

}
