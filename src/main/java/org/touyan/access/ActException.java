package org.touyan.access;

/** An act that may not be done as it was asked; the message says why. */
final class ActException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	ActException(String code, String message) {
		super(message);
		this.code = code;
	}

	String code() {
		return code;
	}

}
