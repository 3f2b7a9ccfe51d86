package org.touyan.api;

import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers what never became a GraphQL request in the form that clients of GraphQL expect, with a code; browsers too,
 * for whom Spring has a page.
 */
@RestController
class HttpErrors implements ErrorController {

	@RequestMapping("/error")
	ResponseEntity<Map<String, Object>> answer(HttpServletRequest request) {
		HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
		return ResponseEntity.status(status)
			.contentType(ResponseForm.utf8(MediaType.APPLICATION_JSON))
			.body(body(status));
	}

	/** Who asks for this very address is told what everybody is whose address there is not. */
	private static HttpStatus status(@Nullable Object stated) {
		HttpStatus known = stated instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
	}

	static Map<String, Object> body(HttpStatus status) {
		return Errors.response(status.is5xxServerError() ? Errors.INTERNAL_ERROR : status.name(), message(status));
	}

	private static String message(HttpStatus status) {
		return switch (status) {
			case BAD_REQUEST -> "The request is malformed.";
			case NOT_FOUND -> "There is nothing at this address; queries go to /graphql.";
			default -> status.getReasonPhrase();
		};
	}

}
