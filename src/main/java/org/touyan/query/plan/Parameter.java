package org.touyan.query.plan;

/**
 * A place in the statement for a value that is sent along with it.
 *
 * @param name without the dollar sign
 */
public record Parameter(String name) {

	/** How the name begins of the date for which everything is read that is not read for a time of its own. */
	public static final String AS_OF = "asOf";

	@Override
	public String toString() {
		return "$" + name;
	}

}
