package org.touyan.graph;

/**
 * The graph cannot be used; the message says in one line why, for the person
 * who started the service.
 */
final class GraphUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	GraphUnavailableException(String message, Throwable cause) {
		super(message, cause);
	}

}
