package org.touyan.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on what rows show, which mean what those on nodes mean: what is missing fits none but {@code isNull},
 * {@code ne}, {@code notIn} and what is not so. A condition that is null or has none in it is none where all must hold,
 * and is refused where something else is made of it, since it would ask for everything.
 */
record RowConditions(QueryContext question) {

	/**
	 * All conditions of an input.
	 * @param below whether it is within another, which does not ask that all hold
	 */
	Predicate<Object> all(GraphQLInputObjectType type, Map<String, ?> where, boolean below) {
		if (below && where.isEmpty()) {
			throw empty(type.getName());
		}
		return where.entrySet()
			.stream()
			.map(each -> one(type, each.getKey(), each.getValue(), below))
			.reduce(_ -> true, Predicate::and);
	}

	private Predicate<Object> one(GraphQLInputObjectType type, String name, @Nullable Object value, boolean below) {
		if (value == null) {
			if (below) {
				throw empty(name);
			}
			return _ -> true;
		}
		return switch (name) {
			case "AND" -> maps(value).stream().map(each -> all(type, each, below)).reduce(_ -> true, Predicate::and);
			case "OR" -> maps(value).stream().map(each -> all(type, each, true)).reduce(_ -> false, Predicate::or);
			case "NOT" -> all(type, map(value), true).negate();
			default -> field(within(type, name), name, map(value), below);
		};
	}

	private Predicate<Object> field(GraphQLInputObjectType type, String name, Map<String, ?> condition, boolean below) {
		Predicate<@Nullable Object> fits = type.getName().endsWith("Where") ? nested(all(type, condition, below))
				: operators(type, name, condition, below);
		return row -> fits.test(AnswerValues.property(row, name));
	}

	private static Predicate<@Nullable Object> nested(Predicate<Object> fits) {
		return value -> value != null && fits.test(value);
	}

	private Predicate<@Nullable Object> operators(GraphQLInputObjectType type, String name, Map<String, ?> operators,
			boolean below) {
		if (below && operators.isEmpty()) {
			throw empty(name);
		}
		return operators.entrySet()
			.stream()
			.map(each -> operator(type, each.getKey(), each.getValue(), name))
			.reduce(_ -> true, Predicate::and);
	}

	private Predicate<@Nullable Object> operator(GraphQLInputObjectType type, String operator, @Nullable Object operand,
			String field) {
		if (operand == null) {
			return switch (operator) {
				case "eq" -> Objects::isNull;
				case "ne" -> Objects::nonNull;
				default -> throw question.refused("INVALID_ARGUMENT",
						"The operator %s of %s was given null; leave it out instead.".formatted(operator, field));
			};
		}
		return switch (operator) {
			case "some" -> rows(within(type, operator), operand, (rows, fits) -> rows.stream().anyMatch(fits));
			case "all" -> rows(within(type, operator), operand, (rows, fits) -> rows.stream().allMatch(fits));
			case "none" -> rows(within(type, operator), operand, (rows, fits) -> rows.stream().noneMatch(fits));
			case "size", "count" -> {
				Predicate<@Nullable Object> fits = operators(within(type, operator), field, map(operand), true);
				yield value -> value != null && fits.test(items(value).size());
			}
			default -> value -> RowOperator.fits(operator, value, operand);
		};
	}

	private interface Quantifier {

		boolean holds(Collection<?> rows, Predicate<Object> fits);

	}

	private Predicate<@Nullable Object> rows(GraphQLInputObjectType type, Object condition, Quantifier quantifier) {
		Predicate<Object> fits = all(type, map(condition), true);
		return value -> quantifier.holds(items(value), fits);
	}

	private static Collection<?> items(@Nullable Object value) {
		return AnswerValues.each(value);
	}

	private static GraphQLInputObjectType within(GraphQLInputObjectType type, String field) {
		return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type.getField(field).getType());
	}

	@SuppressWarnings("unchecked") // the schema has checked it
	private static Map<String, ?> map(Object value) {
		return (Map<String, ?>) value;
	}

	@SuppressWarnings("unchecked") // the schema has checked it
	private static List<Map<String, ?>> maps(Object value) {
		return (List<Map<String, ?>>) value;
	}

	private RuntimeException empty(String name) {
		return question.refused("INVALID_ARGUMENT",
				"The condition %s has nothing in it within another; leave it out instead.".formatted(name));
	}

}
