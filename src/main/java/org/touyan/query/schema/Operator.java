package org.touyan.query.schema;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a value is compared with what a condition says. */
public enum Operator {

	/** Equal; its operand may be null, which asks for what is missing. */
	EQUAL("eq", "=", Operand.ONE, "Equal to this; null asks for what is missing. 等于"),
	/** Not equal, or missing. */
	NOT_EQUAL("ne", "<>", Operand.ONE, "Not equal to this; what is missing is equal to nothing, so it fits. 不等于"),
	/** One of several. */
	IN("in", "in", Operand.SEVERAL, "Equal to one of these. 属于"),
	/** None of several, or missing. */
	NOT_IN("notIn", "not in", Operand.SEVERAL,
			"Equal to none of these; what is missing is equal to nothing, so it fits. 不属于"),
	/** Missing or not. */
	IS_NULL("isNull", "is missing", Operand.YES_OR_NO, "Whether it is missing. 是否缺失"),
	/** Less. */
	LESS("lt", "<", Operand.ONE, "Before this, in the order of the values. 小于"),
	/** Less or equal. */
	LESS_OR_EQUAL("lte", "<=", Operand.ONE, "Before this or equal to it. 小于或等于"),
	/** Greater. */
	GREATER("gt", ">", Operand.ONE, "After this. 大于"),
	/** Greater or equal. */
	GREATER_OR_EQUAL("gte", ">=", Operand.ONE, "After this or equal to it. 大于或等于"),
	/** A text that contains the other. */
	CONTAINS("contains", "contains", Operand.ONE, "Contains this text; case matters. 包含"),
	/** A text that begins with the other. */
	STARTS_WITH("startsWith", "starts with", Operand.ONE, "Begins with this text; case matters. 开头是"),
	/** A text that ends with the other. */
	ENDS_WITH("endsWith", "ends with", Operand.ONE, "Ends with this text; case matters. 结尾是"),
	/** A list that has the other among its values. */
	INCLUDES("includes", "includes", Operand.ONE, "Has this among its values. 含有"),
	/** A list that has each of the others among its values. */
	INCLUDES_ALL("includesAll", "includes all", Operand.SEVERAL, "Has each of these among its values. 全部含有"),
	/** A list that has at least one of the others among its values. */
	INCLUDES_ANY("includesAny", "includes any", Operand.SEVERAL, "Has at least one of these among its values. 含有其一");

	private static final Map<String, Operator> BY_NAME = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(Operator::graphQlName, Function.identity()));

	/** What a value is compared with, as a type of GraphQL. */
	private enum Operand {

		ONE("%s"), SEVERAL("[%s!]"), YES_OR_NO("Boolean");

		private final String type;

		Operand(String type) {
			this.type = type;
		}

	}

	private final String graphQlName;

	private final String symbol;

	private final Operand operand;

	private final String description;

	Operator(String graphQlName, String symbol, Operand operand, String description) {
		this.graphQlName = graphQlName;
		this.symbol = symbol;
		this.operand = operand;
		this.description = description;
	}

	/**
	 * The operator of a field of a filter.
	 *
	 * @param graphQlName the name of the field
	 * @return how it compares
	 * @throws IllegalArgumentException where it is none
	 */
	public static Operator named(String graphQlName) {
		Operator operator = BY_NAME.get(graphQlName);
		if (operator == null) {
			throw new IllegalArgumentException("No operator: " + graphQlName);
		}
		return operator;
	}

	/**
	 * The name of its field in filters.
	 *
	 * @return such as {@code startsWith}
	 */
	public String graphQlName() {
		return graphQlName;
	}

	/**
	 * How plans show it.
	 *
	 * @return such as {@code starts with}
	 */
	public String symbol() {
		return symbol;
	}

	/** Its field in the filter of values of a type. */
	String sdl(String type) {
		return GeneratedTypes.line(description, graphQlName, operand.type.formatted(type));
	}

}
