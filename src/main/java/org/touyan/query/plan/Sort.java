package org.touyan.query.plan;

/**
 * One key of an order; what is missing comes last either way.
 *
 * @param value what to order by
 * @param descending from large to small
 */
public record Sort(Value value, boolean descending) {

	@Override
	public String toString() {
		return value + (descending ? " desc" : "");
	}

}
