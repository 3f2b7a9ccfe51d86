package org.touyan.graph;

import org.jspecify.annotations.Nullable;

/** The graph cannot be used; the message says in one line why, for the person who started the service. */
final class GraphUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	GraphUnavailableException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
