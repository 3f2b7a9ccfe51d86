package org.touyan.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.access.PlainText;

/** The parameters of a GraphQL request, each of the type that GraphQL over HTTP gives it. */
record RequestParameters(@Nullable String query, @Nullable String documentHash, @Nullable String operationName,
		Map<String, @Nullable Object> variables, Map<String, Object> extensions) {

	/** The extension of a request that says what its answer is for. */
	static final String PURPOSE = "purpose";

	private static final int LONGEST_PURPOSE = 200;

	private static final String SHA256 = "sha256:";

	private static void checkPurpose(@Nullable String purpose) {
		if (purpose != null && !PlainText.is(purpose)) {
			throw refused("\"purpose\" has characters that cannot be seen.");
		}
		if (purpose != null && purpose.length() > LONGEST_PURPOSE) {
			throw refused("\"purpose\" has more than %d characters.".formatted(LONGEST_PURPOSE));
		}
	}

	static RequestParameters of(JsonNode parameters, JsonMapper json) {
		if (!parameters.isObject()) {
			throw refused("The body must be a JSON object.");
		}
		String query = text(parameters, "query");
		String hash = hash(parameters);
		if (query == null && hash == null) {
			throw refused("The text of a query is missing; it belongs under \"query\".");
		}
		JsonNode explain = map(parameters, "extensions").path(RequestCompiler.EXPLAIN);
		if (!explain.isMissingNode() && !explain.isNull() && !explain.isBoolean()) {
			throw refused("\"explain\" must be true or false.");
		}
		checkPurpose(text(map(parameters, "extensions"), PURPOSE));
		String operation = text(parameters, "operationName");
		// An empty name is none, as in a form that is sent with a field left empty.
		return new RequestParameters(query, hash, operation == null || operation.isEmpty() ? null : operation,
				json.convertValue(map(parameters, "variables"), new TypeReference<>() {
				}), json.convertValue(map(parameters, "extensions"), new TypeReference<>() {
				}));
	}

	private static @Nullable String hash(JsonNode parameters) {
		String documentId = text(parameters, "documentId");
		String id = documentId == null || !documentId.startsWith(SHA256) ? documentId
				: documentId.substring(SHA256.length());
		String persisted = persistedHash(parameters);
		if (id != null && persisted != null && !id.equals(persisted)) {
			throw refused("\"documentId\" and \"persistedQuery\" name two documents.");
		}
		return id == null ? persisted : id;
	}

	private static @Nullable String persistedHash(JsonNode parameters) {
		JsonNode persisted = map(parameters, "extensions").path("persistedQuery");
		if (persisted.isMissingNode()) {
			return null;
		}
		if (!persisted.path("version").isInt() || persisted.path("version").intValue() != 1
				|| !persisted.path("sha256Hash").isString()) {
			throw refused("\"persistedQuery\" must have the version 1 and a \"sha256Hash\".");
		}
		return persisted.path("sha256Hash").stringValue();
	}

	private static @Nullable String text(JsonNode parameters, String name) {
		JsonNode value = parameters.path(name);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		if (!value.isString()) {
			throw refused("\"%s\" must be a string.".formatted(name));
		}
		// Half a character has no UTF-8, and so would share the hash of another text.
		if (!StandardCharsets.UTF_8.newEncoder().canEncode(value.stringValue())) {
			throw refused("\"%s\" has half of a character.".formatted(name));
		}
		return value.stringValue();
	}

	private static JsonNode map(JsonNode parameters, String name) {
		JsonNode value = parameters.path(name);
		if (value.isMissingNode() || value.isNull()) {
			return JsonMapper.shared().createObjectNode();
		}
		if (!value.isObject()) {
			throw refused("\"%s\" must be an object.".formatted(name));
		}
		return value;
	}

	private static RefusedRequestException refused(String message) {
		return new RefusedRequestException(HttpStatus.BAD_REQUEST, message);
	}

}
