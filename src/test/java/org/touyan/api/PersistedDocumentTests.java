package org.touyan.api;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents asked by their hash over HTTP, in Apollo's way and in that of GraphQL over HTTP. */
@TouyanTest
class PersistedDocumentTests {

	private static final String ANSWER = "{\"data\":{\"place\":{\"id\":\"370112013228\"}}";

	private static final Map<String, String> VARIABLES = Map.of("id", "370112013228");

	private final GraphQlRequests requests;

	PersistedDocumentTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	@Test
	void anAutomaticPersistedQueryIsUnknownThenSentThenKnown() {
		String query = "query Posted($id: ID!) { place(id: $id) { id } }";
		Map<String, Object> extensions = extensions(RegisteredDocuments.hash(query));
		HttpResponse<String> unknown = post(Map.of("extensions", extensions, "variables", VARIABLES));
		HttpAudit.status(200).accept(unknown);
		HttpAudit.error("PERSISTED_QUERY_NOT_FOUND").accept(unknown);
		assertThat(unknown.body()).contains("\"message\":\"PersistedQueryNotFound\"");
		assertThat(post(Map.of("query", query, "extensions", extensions, "variables", VARIABLES)).body())
			.startsWith(ANSWER);
		assertThat(post(Map.of("extensions", extensions, "variables", VARIABLES)).body()).startsWith(ANSWER);
	}

	@Test
	void anAutomaticPersistedQueryGoesByGetAsWell() {
		String query = "query Got($id: ID!) { place(id: $id) { id } }";
		Map<String, String> byHash = Map.of("extensions", json(extensions(RegisteredDocuments.hash(query))),
				"variables", json(VARIABLES));
		HttpResponse<String> unknown = get(byHash);
		HttpAudit.status(400).accept(unknown);
		HttpAudit.error("PERSISTED_QUERY_NOT_FOUND").accept(unknown);
		assertThat(get(Map.of("query", query, "extensions", byHash.getOrDefault("extensions", ""), "variables",
				json(VARIABLES)))
			.body()).startsWith(ANSWER);
		assertThat(get(byHash).body()).startsWith(ANSWER);
	}

	@Test
	void aDocumentIdIsTheHashWithItsPrefix() {
		String query = "query Identified($id: ID!) { place(id: $id) { id } }";
		String id = "sha256:" + RegisteredDocuments.hash(query);
		HttpAudit.error("PERSISTED_QUERY_NOT_FOUND").accept(post(Map.of("documentId", id, "variables", VARIABLES)));
		assertThat(post(Map.of("query", query, "variables", VARIABLES)).body()).startsWith(ANSWER);
		assertThat(post(Map.of("documentId", id, "variables", VARIABLES)).body()).startsWith(ANSWER);
		assertThat(get(Map.of("documentId", id, "variables", json(VARIABLES))).body()).startsWith(ANSWER);
	}

	@Test
	void anIdAndAHashThatContradictEachOtherAreRefused() {
		String query = "query Contradicted($id: ID!) { place(id: $id) { id } }";
		String hash = RegisteredDocuments.hash(query);
		assertThat(post(Map.of("query", query, "documentId", "sha256:" + hash, "extensions", extensions(hash),
				"variables", VARIABLES))
			.body()).startsWith(ANSWER);
		HttpResponse<String> response = post(Map.of("documentId", "sha256:" + hash, "extensions",
				extensions(RegisteredDocuments.hash("{ other }")), "variables", VARIABLES));
		HttpAudit.status(400).accept(response);
		HttpAudit.error("BAD_REQUEST").accept(response);
	}

	@Test
	void aHashOfAnotherTextIsRefused() {
		HttpResponse<String> response = post(
				Map.of("query", "{ __typename }", "extensions", extensions(RegisteredDocuments.hash("{ other }"))));
		HttpAudit.error("PERSISTED_QUERY_HASH_MISMATCH").accept(response);
		HttpAudit.without("data").accept(response);
	}

	@Test
	void halfACharacterIsNotTakenForAnotherText() {
		HttpResponse<String> response = requests.post("{\"query\": \"{ __type(name: \\\"\\ud83c\\\") { name } }\"}");
		HttpAudit.status(400).accept(response);
		HttpAudit.error("BAD_REQUEST").accept(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "{}", "{\"version\": 2, \"sha256Hash\": \"x\"}", "{\"version\": 1}",
			"{\"version\": 1, \"sha256Hash\": 1}" })
	void anotherProtocolIsRefused(String persistedQuery) {
		HttpResponse<String> response = requests.post(
				"{\"query\": \"{ __typename }\", \"extensions\": {\"persistedQuery\": %s}}".formatted(persistedQuery));
		HttpAudit.status(400).accept(response);
		HttpAudit.error("BAD_REQUEST").accept(response);
	}

	private static Map<String, Object> extensions(String hash) {
		return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
	}

	private HttpResponse<String> post(Map<String, ?> body) {
		return requests.post(json(body));
	}

	private HttpResponse<String> get(Map<String, String> parameters) {
		return requests.send(HttpAudit.url(parameters), request -> request.header("Accept", HttpAudit.GRAPHQL));
	}

	private static String json(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

}
