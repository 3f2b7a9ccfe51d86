package org.touyan.query.schema;

/** The SDL says something of the graph that cannot be; it is found at start-up. */
public final class SchemaException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Says what is wrong and where.
	 * @param message a sentence that names the type and field
	 */
	public SchemaException(String message) {
		super(message);
	}

}
