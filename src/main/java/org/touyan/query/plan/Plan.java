package org.touyan.query.plan;

/**
 * What one root field became: what is read, and how the response is made from it. It holds no values, so two queries of
 * the same shape have the same plan.
 *
 * @param read what is read into {@link #RESULT}
 * @param output what the response is made of
 */
public record Plan(Read read, Output output) {

	/** The column of the statement. */
	public static final String RESULT = "result";

	@Override
	public String toString() {
		return read.toString();
	}

}
