package org.touyan.query.plan;

import java.util.List;

/**
 * How rows are ordered and cut, before anything that hangs on them is read.
 *
 * @param order the keys, the last of which tells any two rows apart
 * @param after for each key its value in the row to go on after; empty on a first page
 * @param limit how many rows at the most
 */
public record Page(List<Sort> order, List<Parameter> after, Parameter limit) {

	@Override
	public String toString() {
		return " order by " + join(order) + (after.isEmpty() ? "" : " after " + join(after)) + " limit " + limit;
	}

	private static String join(List<?> parts) {
		return String.join(", ", parts.stream().map(Object::toString).toList());
	}

}
