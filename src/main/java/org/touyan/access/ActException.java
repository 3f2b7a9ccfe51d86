package org.touyan.access;

import org.springframework.graphql.execution.ErrorType;

/** An act that may not or cannot be done as it was asked; the message says why. */
final class ActException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final ErrorType kind;

	/**
	 * Refuses one.
	 * @param code in upper snake case
	 * @param kind forbidden, not found, or else a request that is wrong
	 * @param message for people
	 */
	ActException(String code, ErrorType kind, String message) {
		super(message);
		this.code = code;
		this.kind = kind;
	}

	/** What a caller's roles do not allow. */
	static ActException forbidden(RequestRejection why, String message) {
		return new ActException(why.name(), ErrorType.FORBIDDEN, message);
	}

	ErrorType kind() {
		return kind;
	}

	String code() {
		return code;
	}

}
