package org.touyan.api;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** Compares a value that a row shows with what a condition says. */
final class RowOperator {

	private RowOperator() {
	}

	static boolean fits(String operator, @Nullable Object value, Object operand) {
		return switch (operator) {
			case "isNull" -> operand.equals(value == null);
			case "ne" -> !equal(value, operand);
			case "notIn" -> ((Collection<?>) operand).stream().noneMatch(each -> equal(value, each));
			default -> value != null && holds(operator, value, operand);
		};
	}

	private static boolean holds(String operator, Object value, Object operand) {
		return switch (operator) {
			case "eq" -> equal(value, operand);
			case "in" -> ((Collection<?>) operand).stream().anyMatch(each -> equal(value, each));
			case "lt" -> RowOrder.compare(known(value), operand) < 0;
			case "lte" -> RowOrder.compare(known(value), operand) <= 0;
			case "gt" -> RowOrder.compare(known(value), operand) > 0;
			case "gte" -> RowOrder.compare(known(value), operand) >= 0;
			case "contains" -> known(value).toString().contains(operand.toString());
			case "startsWith" -> known(value).toString().startsWith(operand.toString());
			case "endsWith" -> known(value).toString().endsWith(operand.toString());
			case "includes" -> includes(value, operand);
			case "includesAll" -> ((Collection<?>) operand).stream().allMatch(each -> includes(value, each));
			case "includesAny" -> ((Collection<?>) operand).stream().anyMatch(each -> includes(value, each));
			default -> throw new IllegalStateException("No operator of rows: " + operator);
		};
	}

	private static boolean includes(Object values, Object operand) {
		return AnswerValues.each(values).stream().anyMatch(each -> equal(each, operand));
	}

	private static boolean equal(@Nullable Object value, Object operand) {
		return value != null
				&& (value instanceof Number ? RowOrder.compare(value, operand) == 0 : known(value).equals(operand));
	}

	/** As a condition has it: nodes by their ids, enums by their names. */
	private static Object known(Object value) {
		return switch (value) {
			case NodeRef ref -> ref.id();
			case Enum<?> constant -> constant.name();
			default -> value;
		};
	}

}
