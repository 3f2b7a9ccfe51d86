package org.touyan.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ClientException;

/** There is not enough space to write anything; the message says how much is missing. */
public final class StorageFullException extends ClientException {

	/** Stable, for programs. */
	public static final String CODE = "STORAGE_FULL";

	private static final long serialVersionUID = 1L;

	StorageFullException(String message, @Nullable RuntimeException cause) {
		super(message, cause);
	}

}
