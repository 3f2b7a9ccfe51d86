package org.touyan.query.plan;

/**
 * A place in the statement for a value that is sent along with it; no value ever stands in the text.
 *
 * @param name without the dollar sign
 */
public record Parameter(String name) {

	/** The date on which everything that is read must hold. */
	public static final Parameter AS_OF = new Parameter("asOf");

	@Override
	public String toString() {
		return "$" + name;
	}

}
