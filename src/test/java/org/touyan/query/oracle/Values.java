package org.touyan.query.oracle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** How values are compared. */
final class Values {

	private Values() {
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	static int compare(Object left, Object right) {
		if (left instanceof Number number && !left.getClass().equals(right.getClass())) {
			return Double.compare(number.doubleValue(), ((Number) right).doubleValue());
		}
		return left instanceof String text
				? Arrays.compare(text.codePoints().toArray(), ((String) right).codePoints().toArray())
				: ((Comparable) left).compareTo(right);
	}

	/** Missing values come last in either direction. */
	static Comparator<@Nullable Object> order(boolean descending) {
		Comparator<Object> order = Values::compare;
		return Comparator.nullsLast(descending ? order.reversed() : order);
	}

	/** Whether a value fits all the operators; a missing one fits none but the question for it. */
	static boolean fits(@Nullable Object value, Map<String, @Nullable Object> operators) {
		return operators.entrySet().stream().allMatch(one -> fits(value, one.getKey(), one.getValue()));
	}

	private static boolean fits(@Nullable Object value, String operator, @Nullable Object operand) {
		return switch (operator) {
			case "ne" -> !fits(value, "eq", operand);
			case "notIn" -> !fits(value, "in", operand);
			case "isNull" -> Boolean.valueOf(value == null).equals(operand);
			default -> {
				boolean missing = value == null || operand == null;
				yield missing ? value == null && operand == null && operator.equals("eq")
						: compares(Objects.requireNonNull(value), operator, Objects.requireNonNull(operand));
			}
		};
	}

	private static boolean compares(Object value, String operator, Object operand) {
		return switch (operator) {
			case "eq" -> value.equals(operand);
			case "in" -> ((List<?>) operand).contains(value);
			case "size" -> fits(((List<?>) value).size(), map(operand));
			case "includesAll" -> ((List<?>) value).containsAll((List<?>) operand);
			case "includesAny" -> ((List<?>) operand).stream().anyMatch(((List<?>) value)::contains);
			case "includes" -> ((List<?>) value).contains(operand);
			case "lt" -> compare(value, operand) < 0;
			case "lte" -> compare(value, operand) <= 0;
			case "gt" -> compare(value, operand) > 0;
			case "gte" -> compare(value, operand) >= 0;
			case "contains" -> ((String) value).contains((String) operand);
			case "startsWith" -> ((String) value).startsWith((String) operand);
			case "endsWith" -> ((String) value).endsWith((String) operand);
			default -> throw new IllegalArgumentException(operator);
		};
	}

	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

	@SuppressWarnings("unchecked")
	static List<Map<String, @Nullable Object>> maps(@Nullable Object value) {
		return value == null ? List.of() : (List<Map<String, @Nullable Object>>) value;
	}

}
