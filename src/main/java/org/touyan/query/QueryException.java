package org.touyan.query;

/** A query that the schema allows and the compiler refuses, before any database work. */
public final class QueryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final String field;

	/**
	 * Makes one.
	 * @param code for clients
	 * @param field the root field that is refused
	 * @param message for people
	 */
	public QueryException(String code, String field, String message) {
		super(message);
		this.code = code;
		this.field = field;
	}

	/**
	 * The stable code for clients.
	 * @return in upper snake case, such as INVALID_CURSOR
	 */
	public String code() {
		return code;
	}

	/**
	 * The root field that is refused.
	 * @return its name in the response
	 */
	public String field() {
		return field;
	}

}
