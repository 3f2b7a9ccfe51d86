package org.touyan.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.function.ServerRequest;

/** The media type of a response and the status that goes with it. */
final class ResponseForm {

	/** The first one is for clients that take both: those of old know no other. */
	private static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_JSON,
			MediaType.APPLICATION_GRAPHQL_RESPONSE, MediaType.TEXT_EVENT_STREAM);

	private static final Set<String> FORBIDDEN = Set.of(Errors.DOCUMENT_NOT_REGISTERED, Errors.EXPLAIN_NOT_ALLOWED,
			Errors.INTROSPECTION_NOT_ALLOWED);

	private ResponseForm() {
	}

	static MediaType mediaType(ServerRequest.Headers headers) {
		List<MediaType> accepted = accepted(headers);
		if (accepted.isEmpty()) {
			return TYPES.getFirst();
		}
		return accepted.stream()
			.filter(range -> range.getQualityValue() > 0)
			.flatMap(range -> TYPES.stream().filter(range::includes))
			.findFirst()
			.orElseThrow(() -> new RefusedRequestException(HttpStatus.NOT_ACCEPTABLE,
					"Answers are application/graphql-response+json, application/json or text/event-stream."));
	}

	private static List<MediaType> accepted(ServerRequest.Headers headers) {
		try {
			var accepted = new ArrayList<>(headers.accept());
			MimeTypeUtils.sortBySpecificity(accepted);
			return accepted;
		}
		catch (InvalidMediaTypeException malformed) {
			throw new RefusedRequestException(HttpStatus.BAD_REQUEST, "The header \"Accept\" is malformed.");
		}
	}

	static MediaType utf8(MediaType type) {
		return new MediaType(type, StandardCharsets.UTF_8);
	}

	/**
	 * A client of application/json expects 200 whatever the answer says, but for what the protocol makes an exception,
	 * and where it has to wait.
	 */
	static HttpStatus status(Map<String, Object> answer, MediaType type) {
		Set<String> codes = codes(answer);
		if (codes.contains(Errors.METHOD_NOT_ALLOWED)) {
			return HttpStatus.METHOD_NOT_ALLOWED;
		}
		if (codes.contains(Errors.RATE_LIMITED) && !answer.containsKey("data")) {
			return HttpStatus.TOO_MANY_REQUESTS;
		}
		if (type.equals(MediaType.APPLICATION_JSON) || answer.containsKey("data")) {
			return HttpStatus.OK;
		}
		if (codes.contains(Errors.DATABASE_UNAVAILABLE)) {
			return HttpStatus.SERVICE_UNAVAILABLE;
		}
		if (codes.contains(Errors.STATEMENT_TIMED_OUT)) {
			return HttpStatus.GATEWAY_TIMEOUT;
		}
		if (codes.contains(Errors.INTERNAL_ERROR)) {
			return HttpStatus.INTERNAL_SERVER_ERROR;
		}
		return Collections.disjoint(codes, FORBIDDEN) ? HttpStatus.BAD_REQUEST : HttpStatus.FORBIDDEN;
	}

	/** In how many seconds a client may ask again that has to wait; empty for all others. */
	static OptionalLong wait(Map<String, Object> answer) {
		return extensions(answer).map(extensions -> extensions.get(Errors.RETRY_AFTER))
			.filter(Long.class::isInstance)
			.mapToLong(Long.class::cast)
			.max();
	}

	private static Set<String> codes(Map<String, Object> answer) {
		return extensions(answer).map(extensions -> String.valueOf(extensions.get(Errors.CODE)))
			.collect(Collectors.toSet());
	}

	private static Stream<Map<?, ?>> extensions(Map<String, Object> answer) {
		return answer.get("errors") instanceof List<?> errors
				? errors.stream()
					.<Map<?, ?>>map(error -> error instanceof Map<?, ?> map
							&& map.get("extensions") instanceof Map<?, ?> extensions ? extensions : Map.of())
				: Stream.of();
	}

}
