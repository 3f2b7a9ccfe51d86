package org.touyan.query.plan;

/** What is made of the values of several rows; those that are missing do not count. */
public enum Function {

	/** How many there are. */
	COUNT("count", false),
	/** How many different ones there are. */
	DISTINCT("distinct", false),
	/** The smallest. */
	MIN("min", true),
	/** The largest. */
	MAX("max", true),
	/** The mean. */
	AVG("avg", true),
	/** The sum; 0 of none. */
	SUM("sum", false);

	private final String symbol;

	private final boolean nullable;

	Function(String symbol, boolean nullable) {
		this.symbol = symbol;
		this.nullable = nullable;
	}

	/**
	 * The function with the name.
	 * @param symbol as it is called in the API
	 * @return the function
	 */
	public static Function of(String symbol) {
		for (Function function : values()) {
			if (function.symbol.equals(symbol)) {
				return function;
			}
		}
		throw new IllegalArgumentException("No function: " + symbol);
	}

	/**
	 * Whether it is of numbers only.
	 * @return true for the mean and the sum
	 */
	public boolean numeric() {
		return this == AVG || this == SUM;
	}

	/**
	 * Whether it is one of the values.
	 * @return true for the smallest and the largest
	 */
	public boolean picks() {
		return this == MIN || this == MAX;
	}

	String symbol() {
		return symbol;
	}

	/**
	 * Whether there is nothing to say of no values.
	 * @return true for what picks or weighs values, false for what counts or sums them
	 */
	public boolean nullable() {
		return nullable;
	}

}
