package org.touyan.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** GraphQL over HTTP beyond the public audit of it. */
@TouyanTest
class TransportTests {

	private static final String TYPENAME = HttpAudit.url(Map.of("query", "{ __typename }"));

	private final GraphQlRequests requests;

	TransportTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH", "OPTIONS" })
	void anotherMethodIsToldWhichAreAllowed(String method) {
		var response = requests.send(TYPENAME, request -> request.method(method, BodyPublishers.noBody()));
		HttpAudit.status(405).accept(response);
		HttpAudit.error("METHOD_NOT_ALLOWED").accept(response);
		assertThat(response.headers().firstValue("Allow").orElse("").split(",\\s*")).containsExactlyInAnyOrder("GET",
				"HEAD", "POST");
	}

	@Test
	void headIsGetWithoutItsBody() {
		var response = requests.send(TYPENAME, request -> request.method("HEAD", BodyPublishers.noBody()));
		HttpAudit.status(200).accept(response);
		HttpAudit.type(HttpAudit.JSON).accept(response);
		assertThat(response.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { HttpAudit.JSON, HttpAudit.GRAPHQL })
	void onlyPostMayWriteWhateverTheClientAccepts(String accept) {
		var response = requests.send(
				HttpAudit
					.url(Map.of("query", "query A { __typename } mutation B { __typename }", "operationName", "B")),
				request -> request.header("Accept", accept));
		HttpAudit.status(405).accept(response);
		HttpAudit.error("METHOD_NOT_ALLOWED").accept(response);
		assertThat(response.headers().firstValue("Allow")).hasValue("POST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16",
			"application/json; charset=none", "nonsense", "application/graphql" })
	void anotherContentTypeIsRefused(String type) {
		var response = requests.send("", request -> request.header("Content-Type", type)
			.POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}")));
		HttpAudit.status(415).accept(response);
		HttpAudit.error("UNSUPPORTED_MEDIA_TYPE").accept(response);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					application/graphql-response+json; charset=utf-8, application/json; charset=utf-8 | application/graphql-response+json
					application/graphql-response+json;q=0.5, application/json | application/json
					application/json;q=0.5, application/graphql-response+json | application/graphql-response+json
					text/html, application/*;q=0.9 | application/json
					text/html, application/xhtml+xml, */*;q=0.8 | application/json
					""")
	void theClientChoosesTheMediaType(String accept, String type) {
		var response = requests.send(TYPENAME, request -> request.header("Accept", accept));
		HttpAudit.status(200).accept(response);
		HttpAudit.type(type).accept(response);
	}

	@Test
	void whoAcceptsNoneOfTheMediaTypesIsToldThem() {
		var response = requests.send(TYPENAME, request -> request.header("Accept", "text/html"));
		HttpAudit.status(406).accept(response);
		HttpAudit.error("NOT_ACCEPTABLE").accept(response);
		var malformed = requests.send(TYPENAME, request -> request.header("Accept", "nonsense"));
		HttpAudit.status(400).accept(malformed);
		HttpAudit.error("BAD_REQUEST").accept(malformed);
	}

	@Test
	void aUrlCarriesEveryParameter() {
		var response = get(Map.of("query", "query A($id: ID!) { place(id: $id) { id } } query B { __typename }",
				"operationName", "A", "variables", "{\"id\":\"370112013228\"}", "extensions", "{}"));
		assertThat(response.body()).startsWith("{\"data\":{\"place\":{\"id\":\"370112013228\"}}");
	}

	@Test
	void anEmptyOperationNameIsNone() {
		HttpAudit.without("errors").accept(get(Map.of("query", "{ __typename }", "operationName", "")));
		assertThat(requests.answer(Map.of("query", "{ __typename }", "operationName", "")).has("errors")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "?", "?query=", "?query=a&query=b", "?query=a&variables=%7B", "?query=a&variables=1",
			"?query=a&variables=%5B%5D", "?query=a&extensions=%7B", "?operationName=a",
			"?query=a&extensions=%7B%22persistedQuery%22%3A1%7D" })
	void aUrlWithoutTheRightParametersIsRefused(String parameters) {
		var response = requests.send(parameters, request -> request);
		HttpAudit.status(400).accept(response);
		HttpAudit.error("BAD_REQUEST").accept(response);
	}

	@Test
	void aBodyThatIsTooLargeIsRefused() {
		String body = "{\"query\": \"{ __typename }\", \"x\": \"%s\"}";
		int rest = 1024 * 1024 - body.length() + 2;
		assertThat(requests.post(body.formatted("x".repeat(rest))).statusCode()).isEqualTo(200);
		var response = requests.post(body.formatted("x".repeat(rest + 1)));
		HttpAudit.status(413).accept(response);
		HttpAudit.error("CONTENT_TOO_LARGE").accept(response);
	}

	/** Java's client would send none of these, and the server below answers some of them itself. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					GET /graphql?query=%zz HTTP/1.1                       |                              | 400 | BAD_REQUEST
					GET /graphql?query=%ff%fe HTTP/1.1                    |                              | 400 | BAD_REQUEST
					GET /graphql?query=%7B__typename%7D HTTP/9.9          |                              | 400 | BAD_REQUEST
					GET /graphql?query=a^b HTTP/1.1                       |                              | 400 | BAD_REQUEST
					BREW /graphql HTTP/1.1                                |                              | 400 | BAD_REQUEST
					POST /graphql HTTP/1.1                                | Content-Type: */*            | 415 | UNSUPPORTED_MEDIA_TYPE
					TRACE /graphql HTTP/1.1 | Content-Type: application/json; charset= | 415 | UNSUPPORTED_MEDIA_TYPE
					BREW /graphql HTTP/1.1                                | Content-Type: */*            | 415 | UNSUPPORTED_MEDIA_TYPE
					POST /graphql HTTP/1.1                                | Content-Type: application/json; charset= | 415 | UNSUPPORTED_MEDIA_TYPE
					POST /graphql HTTP/1.1                                | Content-Length: -1           | 400 | BAD_REQUEST
					POST /graphql HTTP/1.1                                | Transfer-Encoding: nonsense  | 400 | BAD_REQUEST
					GET /nothing HTTP/1.1                                 | Accept: text/html            | 404 | NOT_FOUND
					GET /error HTTP/1.1                                   | Accept: text/html            | 404 | NOT_FOUND
					GET /a//b/../c HTTP/1.1                               |                              | 400 | BAD_REQUEST
					POST /graphql HTTP/1.1                                | Origin: https://other.test   | 403 | ORIGIN_FORBIDDEN
					""")
	void whatIsHardlyHttpIsRefusedLikeEverythingElse(String line, @Nullable String header, int status, String code)
			throws IOException {
		List<String> headers = new ArrayList<>(List.of("Authorization: Bearer " + requests.token()));
		if (header != null) {
			headers.add(header);
		}
		HttpAnswer answer = Attempt
			.raw("", line + "\r\nHost: localhost\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n",
					new byte[0])
			.send(URI.create(requests.address()).getPort());
		assertThat(answer.faults()).as("%s", answer).isEmpty();
		assertThat(answer.status()).as("%s", answer).isEqualTo(status);
		assertThat(answer.codes()).containsExactly(code);
	}

	@Test
	void aPartialAnswerIsAnAnswer(@Autowired Driver driver) {
		String id = "999999000002";
		driver.executableQuery("CREATE (:Entity:Place:Village {id: $id})").withParameters(Map.of("id", id)).execute();
		try {
			var response = requests.send(
					HttpAudit.url(Map.of("query", "{ __typename place(id: \"%s\") { name } }".formatted(id))),
					request -> request.header("Accept", HttpAudit.GRAPHQL));
			HttpAudit.status(200).accept(response);
			HttpAudit.error("VALUE_MISSING").accept(response);
		}
		finally {
			driver.executableQuery("MATCH (n:Entity {id: $id}) DELETE n").withParameters(Map.of("id", id)).execute();
		}
	}

	@Test
	void aFailureInsideHasAStatusOfItsOwnForThoseWhoExpectOne() {
		assertThat(ResponseForm.status(Errors.response("DATABASE_UNAVAILABLE", ""),
				MediaType.APPLICATION_GRAPHQL_RESPONSE))
			.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(
				ResponseForm.status(Errors.response("STATEMENT_TIMED_OUT", ""), MediaType.APPLICATION_GRAPHQL_RESPONSE))
			.isEqualTo(HttpStatus.GATEWAY_TIMEOUT);
		assertThat(
				ResponseForm.status(Errors.response("EXPLAIN_NOT_ALLOWED", ""), MediaType.APPLICATION_GRAPHQL_RESPONSE))
			.isEqualTo(HttpStatus.FORBIDDEN);
		assertThat(ResponseForm.status(Errors.response("INTERNAL_ERROR", ""), MediaType.APPLICATION_GRAPHQL_RESPONSE))
			.isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
		assertThat(ResponseForm.status(Errors.response("INTERNAL_ERROR", ""), MediaType.APPLICATION_JSON))
			.isEqualTo(HttpStatus.OK);
	}

	@Test
	void theConsoleIsStillThere() throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			var request = HttpRequest.newBuilder(URI.create(requests.address() + "/graphiql")).build();
			HttpResponse<String> page = client.send(request, BodyHandlers.ofString());
			assertThat(page.statusCode()).isEqualTo(200);
			assertThat(page.body()).contains("查询台");
		}
	}

	private HttpResponse<String> get(Map<String, String> parameters) {
		return requests.send(HttpAudit.url(parameters), request -> request);
	}

}
