package org.touyan.api;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.touyan.api.HttpAudit.GRAPHQL;
import static org.touyan.api.HttpAudit.JSON;
import static org.touyan.api.HttpAudit.error;
import static org.touyan.api.HttpAudit.post;
import static org.touyan.api.HttpAudit.status;
import static org.touyan.api.HttpAudit.without;

/** The public audit of GraphQL over HTTP: what a failure is answered with. */
@TouyanTest
class GraphQlOverHttpResponseTests {

	private static final String NO_JSON = "{ \"not a JSON";

	private static final String UNPARSABLE = "{\"query\": \"{\"}";

	private static final String INVALID = "{\"query\": \"{ a8f31403dfe404bccbb0e835f2629c6a7 }\"}";

	private static final String UNCOERCIBLE = """
			{"query": "query CoerceFailure($id: ID!) { __typename }", "variables": {"id": null}}""";

	private final GraphQlRequests requests;

	GraphQlOverHttpResponseTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "noJson", "answersOfJson", "answersOfGraphQlResponse" })
	void audit(HttpAudit audit) {
		audit.run(requests);
	}

	static Stream<HttpAudit> noJson() {
		return Stream.of(
				post("B6DC", "MAY use 2xx, 4xx, or 5xx status codes on JSON parsing failure when accepting " + JSON,
						JSON, NO_JSON, status(200, 599)),
				post("BCF8", "SHOULD use 400 status code on JSON parsing failure when accepting " + JSON, JSON, NO_JSON,
						status(400), error("BAD_REQUEST")),
				post("B7N8", "SHOULD use 400 status code on JSON parsing failure when accepting " + GRAPHQL, GRAPHQL,
						NO_JSON, status(400), error("BAD_REQUEST")));
	}

	static Stream<HttpAudit> answersOfJson() {
		return Stream.of(
				post("572B", "SHOULD use 200 status code on document parsing failure when accepting " + JSON, JSON,
						UNPARSABLE, status(200), error("SYNTAX_ERROR")),
				post("FDE2", "SHOULD use 200 status code on document validation failure when accepting " + JSON, JSON,
						INVALID, status(200), error("VALIDATION_FAILED")),
				post("7B9B", "SHOULD use a status code of 200 on variable coercion failure when accepting " + JSON,
						JSON, UNCOERCIBLE, status(200), error("VALIDATION_FAILED")));
	}

	static Stream<HttpAudit> answersOfGraphQlResponse() {
		return Stream.of(
				post("865D", "SHOULD use 4xx or 5xx status codes on document parsing failure when accepting " + GRAPHQL,
						GRAPHQL, UNPARSABLE, status(400, 599)),
				post("556A", "SHOULD use 400 status code on document parsing failure when accepting " + GRAPHQL,
						GRAPHQL, UNPARSABLE, status(400), error("SYNTAX_ERROR")),
				post("D586", "SHOULD not contain the data entry on document parsing failure when accepting " + GRAPHQL,
						GRAPHQL, UNPARSABLE, without("data")),
				post("51FE",
						"SHOULD use 4xx or 5xx status codes on document validation failure when accepting " + GRAPHQL,
						GRAPHQL, INVALID, status(400, 599)),
				post("74FF", "SHOULD use 400 status code on document validation failure when accepting " + GRAPHQL,
						GRAPHQL, INVALID, status(400), error("VALIDATION_FAILED")),
				post("5E5B",
						"SHOULD not contain the data entry on document validation failure when accepting " + GRAPHQL,
						GRAPHQL, INVALID, without("data")),
				post("86EE", "SHOULD use a status code of 400 on variable coercion failure when accepting " + GRAPHQL,
						GRAPHQL, UNCOERCIBLE, status(400), error("VALIDATION_FAILED")));
	}

}
