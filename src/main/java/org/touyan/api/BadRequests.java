package org.touyan.api;

import java.util.List;
import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebInputException;

/** Answers requests that are no GraphQL requests at all in the form that clients of GraphQL expect. */
@RestControllerAdvice
class BadRequests {

	private static final Map<String, Object> ERROR = Map.of("message",
			"The body must be a JSON object with the text of a query under \"query\".", "extensions",
			Map.of(Errors.CODE, "BAD_REQUEST"));

	@ExceptionHandler({ ServerWebInputException.class, HttpMessageNotReadableException.class })
	ResponseEntity<Map<String, Object>> refuse() {
		return ResponseEntity.badRequest()
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("errors", List.of(ERROR)));
	}

}
