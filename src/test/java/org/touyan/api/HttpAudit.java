package org.touyan.api;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import org.touyan.GraphQlRequests;

import static org.assertj.core.api.Assertions.assertThat;

/** One point of the public audit of GraphQL over HTTP: what is sent and what must come back. */
record HttpAudit(String id, String sentence, String parameters, UnaryOperator<HttpRequest.Builder> request,
		List<Check> checks) {

	/** Says whether a response is as it must be. */
	interface Check {

		void accept(HttpResponse<String> response);

	}

	static final String JSON = "application/json";

	static final String GRAPHQL = "application/graphql-response+json";

	static HttpAudit post(String id, String sentence, String accept, String body, Check... checks) {
		return new HttpAudit(id, sentence, "",
				request -> accepting(request, accept).header("Content-Type", JSON).POST(BodyPublishers.ofString(body)),
				List.of(checks));
	}

	static HttpAudit get(String id, String sentence, String accept, Map<String, String> parameters, Check... checks) {
		return new HttpAudit(id, sentence, url(parameters), request -> accepting(request, accept), List.of(checks));
	}

	/** Parameters as a URL has them. */
	static String url(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "?", ""));
	}

	private static HttpRequest.Builder accepting(HttpRequest.Builder request, String accept) {
		return accept.isEmpty() ? request : request.header("Accept", accept);
	}

	void run(GraphQlRequests requests) {
		HttpResponse<String> response = requests.send(parameters, request);
		checks.forEach(check -> check.accept(response));
	}

	static Check status(int first, int last) {
		return response -> assertThat(response.statusCode()).as(response.body()).isBetween(first, last);
	}

	static Check status(int status) {
		return status(status, status);
	}

	static Check type(String type) {
		return response -> assertThat(response.headers().firstValue("Content-Type").orElse(""))
			.isEqualToIgnoringCase(type + ";charset=utf-8");
	}

	static Check without(String entry) {
		return response -> assertThat(JsonMapper.shared().readTree(response.body()).has(entry)).as(response.body())
			.isFalse();
	}

	/** An error with its code, and nothing of what is inside. */
	static Check error(String code) {
		return response -> {
			assertThat(JsonMapper.shared().readTree(response.body()).at("/errors/0/extensions/code").asString(""))
				.as(response.body())
				.isEqualTo(code);
			assertThat(response.body()).doesNotContain("Exception", "org.");
		};
	}

	@Override
	public String toString() {
		return id + " " + sentence;
	}

}
