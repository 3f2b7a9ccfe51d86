package org.touyan.api;

import java.util.Comparator;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Orders rows by what they show; what is missing comes last either way, as in the orders of nodes. */
final class RowOrder {

	private RowOrder() {
	}

	/**
	 * An order by one field.
	 * @param given its name with the direction, or with the order of a field within
	 */
	static Comparator<Object> of(Map<String, Object> given) {
		Map.Entry<String, Object> field = given.entrySet().iterator().next();
		if (field.getValue() instanceof Map<?, ?> within) {
			Comparator<Object> order = of(nested(within));
			return missingLast(field.getKey(), order);
		}
		Comparator<Object> order = RowOrder::compare;
		return missingLast(field.getKey(), field.getValue().equals("DESC") ? order.reversed() : order);
	}

	@SuppressWarnings("unchecked") // the schema has checked it
	private static Map<String, Object> nested(Map<?, ?> within) {
		return (Map<String, Object>) within;
	}

	private static Comparator<Object> missingLast(String field, Comparator<Object> order) {
		Comparator<@Nullable Object> missingLast = Comparator.nullsLast(order);
		return (one, other) -> missingLast.compare(AnswerValues.property(one, field),
				AnswerValues.property(other, field));
	}

	/** Numbers by their size, whatever their types; enums in the order in which they are declared. */
	@SuppressWarnings({ "unchecked", "rawtypes" }) // values of one field are of one type
	static int compare(Object one, Object other) {
		return one instanceof Number number && other instanceof Number another
				? Double.compare(number.doubleValue(), another.doubleValue()) : ((Comparable) one).compareTo(other);
	}

}
