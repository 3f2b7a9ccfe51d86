package org.touyan.query.plan;

/** How a value is compared with a parameter. */
public enum Operator {

	/** Equal. */
	EQUAL("="),
	/** One of a list. */
	IN("in"),
	/** Less. */
	LESS("<"),
	/** Less or equal. */
	LESS_OR_EQUAL("<="),
	/** Greater. */
	GREATER(">"),
	/** Greater or equal. */
	GREATER_OR_EQUAL(">="),
	/** A text that contains the other. */
	CONTAINS("contains"),
	/** A text that begins with the other. */
	STARTS_WITH("starts with"),
	/** A text that ends with the other. */
	ENDS_WITH("ends with"),
	/** A list that has the other among its values. */
	INCLUDES("includes"),
	/** A list that has each of the others among its values. */
	INCLUDES_ALL("includes all"),
	/** A list that has at least one of the others among its values. */
	INCLUDES_ANY("includes any");

	private final String symbol;

	Operator(String symbol) {
		this.symbol = symbol;
	}

	String symbol() {
		return symbol;
	}

}
