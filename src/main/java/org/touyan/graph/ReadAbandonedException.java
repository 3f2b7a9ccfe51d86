package org.touyan.graph;

/** Says that the database was stopped since nobody waits any more for what was read. */
public final class ReadAbandonedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ReadAbandonedException() {
		super("Nobody waits for this any more.");
	}

}
