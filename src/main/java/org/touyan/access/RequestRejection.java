package org.touyan.access;

import org.springframework.http.HttpStatus;

/** Why a request is refused before anything is done for it. */
enum RequestRejection {

	UNAUTHENTICATED(HttpStatus.UNAUTHORIZED,
			"Sign in: a token that is valid here belongs in the Authorization header."),

	AMBIGUOUS_CREDENTIALS(HttpStatus.BAD_REQUEST, "A request has one Authorization header."),

	INVALID_CREDENTIALS(HttpStatus.UNAUTHORIZED, "There is no such account with this password."),

	FORBIDDEN(HttpStatus.FORBIDDEN, "None of the account's roles may do this."),

	SEPARATION_OF_DUTIES(HttpStatus.FORBIDDEN,
			"The account has the role of an officer and another one; an officer must have no other."),

	ORIGIN_FORBIDDEN(HttpStatus.FORBIDDEN, "Pages of this origin may not ask here."),

	RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "Too many requests; ask again later."),

	DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer now; try again later."),

	ISSUER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Tokens cannot be checked now; try again later.");

	private final HttpStatus status;

	private final String message;

	RequestRejection(HttpStatus status, String message) {
		this.status = status;
		this.message = message;
	}

	HttpStatus status() {
		return status;
	}

	String message() {
		return message;
	}

}
