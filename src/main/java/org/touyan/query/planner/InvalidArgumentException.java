package org.touyan.query.planner;

/** An argument that the schema allows and the planner cannot accept. */
public final class InvalidArgumentException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	InvalidArgumentException(String code, String message) {
		super(message);
		this.code = code;
	}

	/**
	 * The stable code for clients.
	 * @return in upper snake case
	 */
	public String code() {
		return code;
	}

}
