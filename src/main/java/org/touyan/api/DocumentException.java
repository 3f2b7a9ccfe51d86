package org.touyan.api;

/**
 * The registered documents cannot be used; the message says in one line why, for the person who started the service.
 */
final class DocumentException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DocumentException(String message) {
		super(message);
	}

}
