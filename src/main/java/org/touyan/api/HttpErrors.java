package org.touyan.api;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Answers what never became a GraphQL request in the form that clients of GraphQL expect, with a code. */
@Component
class HttpErrors extends DefaultErrorAttributes {

	@Override
	public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Object number = super.getErrorAttributes(request, options).get("status");
		HttpStatus status = number instanceof Integer value ? HttpStatus.valueOf(value)
				: HttpStatus.INTERNAL_SERVER_ERROR;
		var attributes = new LinkedHashMap<String, @Nullable Object>(
				Errors.response(status.is5xxServerError() ? Errors.INTERNAL_ERROR : status.name(), message(status)));
		attributes.put("status", status.value());
		return attributes;
	}

	private static String message(HttpStatus status) {
		return switch (status) {
			case BAD_REQUEST -> "The request is malformed.";
			case NOT_FOUND -> "There is nothing at this address; queries go to /graphql.";
			default -> status.getReasonPhrase();
		};
	}

}
