package org.touyan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.api.TestDocuments;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends GraphQL requests to the service over HTTP, as a client would who may see everything. */
@TestComponent
public class GraphQlRequests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient client = HttpClient.newHttpClient();

	private final Environment environment;

	private final JwtEncoder signer;

	private final TestDocuments documents;

	GraphQlRequests(Environment environment, JwtEncoder signer, TestDocuments documents) {
		this.environment = environment;
		this.signer = signer;
		this.documents = documents;
	}

	/**
	 * The address of the service.
	 * @return with the port, without a path
	 */
	public String address() {
		return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
	}

	/**
	 * Asks what must be answered without errors.
	 * @param query a document with one operation
	 * @return the data
	 */
	public JsonNode data(String query) {
		JsonNode answer = answer(Map.of("query", query));
		assertThat(answer.path("errors").isMissingNode()).as("%s", answer.path("errors")).isTrue();
		return answer.path("data");
	}

	/**
	 * Asks what must be refused.
	 * @param query a document with one operation
	 * @return the only error
	 */
	public JsonNode error(String query) {
		JsonNode errors = answer(Map.of("query", query)).path("errors");
		assertThat(errors).as("errors of %s", query).hasSize(1);
		return errors.get(0);
	}

	/**
	 * Asks what must be refused.
	 * @param query a document with one operation
	 * @return the code of the only error
	 */
	public String code(String query) {
		return error(query).path("extensions").path("code").asString();
	}

	/**
	 * Sends a request.
	 * @param body query, variables, operationName
	 * @return the whole response
	 */
	public JsonNode answer(Map<String, ?> body) {
		return JSON.readTree(post(JSON.writeValueAsString(body)).body());
	}

	/**
	 * Sends a request of somebody.
	 * @param account whose it is
	 * @param role the one role
	 * @param territory the one territory
	 * @param body query, variables, extensions
	 * @return the whole response
	 */
	public JsonNode answerTo(String account, String role, String territory, Map<String, ?> body) {
		return JSON.readTree(send("",
				request -> request.setHeader("Authorization", "Bearer " + token(account, role, territory))
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))))
			.body());
	}

	/**
	 * Sends a document of somebody that is registered.
	 * @param account whose it is
	 * @param role the one role
	 * @param territory the one territory
	 * @param query the document
	 * @return the whole response
	 */
	public JsonNode registeredTo(String account, String role, String territory, String query) {
		documents.register(query);
		return answerTo(account, role, territory, Map.of("query", query));
	}

	/**
	 * Sends any text as a request.
	 * @param body what should be JSON
	 * @return the response as it came
	 */
	public HttpResponse<String> post(String body) {
		return send("",
				request -> request.header("Content-Type", "application/json")
					.header("Accept", "application/json")
					.POST(BodyPublishers.ofString(body)));
	}

	/**
	 * A token for one who may see everything.
	 * @return as it belongs behind "Bearer"
	 */
	public String token() {
		return TestIssuer.everything(signer);
	}

	/**
	 * A token of somebody.
	 * @param account whose it is
	 * @param role the one role
	 * @param territory the one territory
	 * @return as it belongs behind "Bearer"
	 */
	public String token(String account, String role, String territory) {
		return TestIssuer.signed(signer,
				TestIssuer.claims("touyan")
					.subject(account)
					.claim("roles", List.of(role))
					.claim("territories", List.of(territory)));
	}

	/**
	 * Sends any HTTP request to the address of the API, from one who may see everything.
	 * @param parameters what stands behind the address, with its question mark
	 * @param request sets method, headers and body; a GET without headers of its own otherwise
	 * @return the response as it came
	 */
	public HttpResponse<String> send(String parameters, UnaryOperator<HttpRequest.Builder> request) {
		URI uri = URI.create(address() + "/graphql" + parameters);
		var builder = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token());
		try {
			return client.send(request.apply(builder).build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException failure) {
			throw new IllegalStateException(failure);
		}
	}

}
