package org.touyan.api;

import org.springframework.http.HttpStatus;

/** An HTTP request that is no GraphQL request; the message says to the client why. */
final class RefusedRequestException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	RefusedRequestException(HttpStatus status, String message) {
		super(message);
		this.status = status;
	}

	HttpStatus status() {
		return status;
	}

}
