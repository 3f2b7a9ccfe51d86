package org.touyan.query.plan;

import java.util.List;

/**
 * How rows are ordered and cut, before anything that hangs on them is read.
 *
 * @param order the keys, the last of which tells any two rows apart
 * @param after for each key its value in the row to go on after; empty on a first page
 * @param before for each key its value in the row to stop before; empty where there is none
 * @param backward whether the rows are the last ones of what is left, in the opposite order
 * @param limit how many rows at the most
 */
public record Page(List<Sort> order, List<Parameter> after, List<Parameter> before, boolean backward, Parameter limit) {

	public Page {
		order = List.copyOf(order);
		after = List.copyOf(after);
		before = List.copyOf(before);
	}

	@Override
	public String toString() {
		return " order by " + join(order) + (after.isEmpty() ? "" : " after " + join(after))
				+ (before.isEmpty() ? "" : " before " + join(before)) + (backward ? " last " : " limit ") + limit;
	}

	private static String join(List<?> parts) {
		return String.join(", ", parts.stream().map(Object::toString).toList());
	}

}
