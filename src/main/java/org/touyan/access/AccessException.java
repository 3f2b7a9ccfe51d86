package org.touyan.access;

/** Nobody can sign in as it is set; the message says in one line why, for the person who started the service. */
final class AccessException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AccessException(String message) {
		super(message);
	}

}
