package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import graphql.language.AstPrinter;
import graphql.language.StringValue;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/** Writes arguments, some of them or parts of them as variables. */
final class RandomInput {

	/** The name of a constant, which is not written like a text. */
	private record Constant(String name) {
	}

	private static final List<String> FIGURES = List.of("count", "min", "max", "avg", "sum");

	/** The depth at which conditions begin. */
	static final int OUTERMOST = 3;

	private final RandomGenerator random;

	private final RandomValues values;

	private final List<String> declarations = new ArrayList<>();

	private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();

	/** Fields by which nothing is ordered: the order of what breaks its promise is not promised either. */
	private final Set<String> unordered;

	/** Fields that are not asked for at all. */
	private final Set<String> hidden;

	RandomInput(RandomGenerator random, RandomValues values, Set<String> unordered, Set<String> hidden) {
		this.random = random;
		this.unordered = unordered;
		this.hidden = hidden;
		this.values = values;
	}

	List<String> declarations() {
		return declarations;
	}

	Map<String, @Nullable Object> variables() {
		return variables;
	}

	/** A new variable with a value of the type. */
	String variable(GraphQLInputType type, @Nullable Object value) {
		String name = "v" + declarations.size();
		String declaration = "$%s: %s".formatted(name, GraphQLTypeUtil.simplePrint(type));
		if (value != null && random.nextInt(5) == 0) {
			declaration += " = " + literal(value);
		}
		else {
			variables.put(name, plain(value));
		}
		declarations.add(declaration);
		return "$" + name;
	}

	/** A new variable that the first run leaves out. */
	String open(String name, String type) {
		declarations.add("$%s: %s".formatted(name, type));
		return "$" + name;
	}

	/** A value of the type, written in place or as a variable. */
	String write(GraphQLInputType type, int depth, boolean item) {
		boolean nullable = !GraphQLTypeUtil.isNonNull(type);
		if (nullable && !item && random.nextInt(40) == 0) {
			return open("absent" + declarations.size(), GraphQLTypeUtil.simplePrint(type));
		}
		if (random.nextInt(6) == 0) {
			return variable(type, value(type, depth));
		}
		return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
			case GraphQLList list -> items(list, depth);
			case GraphQLInputObjectType object -> object(object, depth);
			case GraphQLInputType leaf -> literal(value(leaf, depth));
			default -> throw new IllegalArgumentException(type.toString());
		};
	}

	private String items(GraphQLList list, int depth) {
		var items = new ArrayList<String>();
		for (int count = random.nextInt(4); count > 0; count--) {
			items.add(write((GraphQLInputType) list.getWrappedType(), depth, true));
		}
		return "[" + String.join(", ", items) + "]";
	}

	private String object(GraphQLInputObjectType object, int depth) {
		var parts = new ArrayList<String>();
		for (GraphQLInputObjectField field : fields(object, depth)) {
			boolean missing = mayBeNull(object, field, depth) && random.nextInt(12) == 0;
			parts.add(field.getName() + ": " + (missing ? "null" : part(object, field, depth - 1)));
		}
		return "{" + String.join(", ", parts) + "}";
	}

	private String part(GraphQLInputObjectType object, GraphQLInputObjectField field, int depth) {
		if (partOfId(field)) {
			return literal(values.partOfId());
		}
		if (field.getName().equals("search")) {
			return random.nextBoolean() ? literal(values.typed()) : variable(field.getType(), values.typed());
		}
		if (figures(object) && Set.of("avg", "sum").contains(field.getName())) {
			return literal(numberOrder(object));
		}
		boolean whole = object.isOneOf() || comparison(object);
		GraphQLInputType type = whole && !GraphQLTypeUtil.isNonNull(field.getType())
				? GraphQLNonNull.nonNull(field.getType()) : field.getType();
		return write(type, depth, whole || figures(object));
	}

	private List<GraphQLInputObjectField> fields(GraphQLInputObjectType object, int depth) {
		List<GraphQLInputObjectField> all = new ArrayList<>(object.getFieldDefinitions());
		if (figures(object)) {
			return figure(all, depth);
		}
		if (object.getName().contains("OnDay")) {
			return all;
		}
		if (comparison(object)) {
			return List.of(all.getFirst(), all.get(1 + random.nextInt(all.size() - 1)));
		}
		boolean operators = operators(object);
		all.removeIf(field -> field.getName().equals("key") && object.getName().endsWith("GroupOrder"));
		if (depth <= 0 && !operators && !object.isOneOf()) {
			all.removeIf(field -> !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType part)
					|| !operators(part));
		}
		all.removeIf(field -> hidden.contains(field.getName()));
		all.removeIf(field -> object.isOneOf() && unordered.contains(field.getName()));
		all.removeIf(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType inner
				&& leadsNowhere(inner));
		boolean further = object.getName().endsWith("Path")
				&& all.stream().allMatch(field -> field.getType() instanceof GraphQLInputObjectType);
		all.removeIf(field -> object.isOneOf() && !further && depth <= 0
				&& field.getType() instanceof GraphQLInputObjectType && !field.getName().equals("edge"));
		int count = object.isOneOf() ? 1 : random.nextInt(random.nextInt(3) == 0 ? 4 : 2) + random.nextInt(2);
		var chosen = new ArrayList<GraphQLInputObjectField>();
		while (chosen.size() < count && !all.isEmpty()) {
			chosen.add(all.remove(random.nextInt(all.size())));
		}
		return chosen;
	}

	/** Whether what it compares, or where a path goes, has no value that may be asked for. */
	private boolean leadsNowhere(GraphQLInputObjectType object) {
		if (comparison(object)) {
			return leadsNowhere((GraphQLInputObjectType) GraphQLTypeUtil
				.unwrapAll(object.getFieldDefinitions().getFirst().getType()));
		}
		return object.getName().endsWith("Path") && object.getFieldDefinitions()
			.stream()
			.allMatch(field -> field.getType() instanceof GraphQLInputObjectType || hidden.contains(field.getName())
					|| unordered.contains(field.getName()));
	}

	/** An order by a figure of what is related. */
	private static boolean figures(GraphQLInputObjectType object) {
		return object.getName().endsWith("RelationOrder");
	}

	/** Exactly one figure, of all or of some. */
	private List<GraphQLInputObjectField> figure(List<GraphQLInputObjectField> all, int depth) {
		String name = depth <= 0 ? "count" : FIGURES.get(random.nextInt(FIGURES.size()));
		if (Set.of("avg", "sum").contains(name) && numbers(all).isEmpty()) {
			name = "count";
		}
		String figure = name;
		boolean some = depth > 0 && random.nextInt(3) == 0;
		return all.stream()
			.filter(field -> field.getName().equals(figure) || (some && field.getName().equals("where")))
			.toList();
	}

	/** The numbers among the fields by which related things can be ordered. */
	private List<String> numbers(List<GraphQLInputObjectField> figures) {
		var order = (GraphQLInputObjectType) figures.stream()
			.filter(field -> field.getName().equals("sum"))
			.findFirst()
			.orElseThrow()
			.getType();
		return order.getFieldDefinitions()
			.stream()
			.map(GraphQLInputObjectField::getName)
			.filter(values.numbers()::contains)
			.toList();
	}

	/** A comparison of two fields, which has what is compared first. */
	private static boolean comparison(GraphQLInputObjectType object) {
		return object.getName().endsWith("Comparison");
	}

	private static boolean operators(GraphQLInputObjectType object) {
		return object.getFieldDefinition("eq") != null || object.getFieldDefinition("includes") != null;
	}

	/** Of the operators `eq` and `ne`, and conditions that are not within others. */
	private static boolean mayBeNull(GraphQLInputObjectType object, GraphQLInputObjectField field, int depth) {
		return !object.isOneOf() && !figures(object) && !comparison(object)
				&& (operators(object) ? Set.of("eq", "ne").contains(field.getName()) : depth == OUTERMOST);
	}

	/** Whether the operand may be less than a whole id. */
	private static boolean partOfId(GraphQLInputObjectField field) {
		return field.getType() instanceof GraphQLScalarType scalar && scalar.getName().equals("ID")
				&& !Set.of("eq", "ne").contains(field.getName());
	}

	private Object value(GraphQLInputType type, int depth) {
		return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
			case GraphQLList list -> {
				var items = new ArrayList<Object>();
				for (int count = random.nextInt(4); count > 0; count--) {
					items.add(value((GraphQLInputType) list.getWrappedType(), depth));
				}
				yield items;
			}
			case GraphQLInputObjectType object -> map(object, depth);
			case GraphQLEnumType constants -> new Constant(
					values.one(constants.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList()));
			case GraphQLScalarType scalar -> values.of(scalar.getName());
			default -> throw new IllegalArgumentException(type.toString());
		};
	}

	private Map<String, @Nullable Object> map(GraphQLInputObjectType object, int depth) {
		var map = new LinkedHashMap<String, @Nullable Object>();
		for (GraphQLInputObjectField field : fields(object, depth)) {
			boolean missing = mayBeNull(object, field, depth) && random.nextInt(12) == 0;
			Object part = partOfId(field) ? values.partOfId()
					: field.getName().equals("search") ? values.typed() : inner(object, field, depth - 1);
			map.put(field.getName(), missing ? null : part);
		}
		return map;
	}

	private Object inner(GraphQLInputObjectType object, GraphQLInputObjectField field, int depth) {
		if (figures(object) && Set.of("avg", "sum").contains(field.getName())) {
			return numberOrder(object);
		}
		return value(field.getType(), depth);
	}

	private Map<String, Constant> numberOrder(GraphQLInputObjectType figures) {
		List<String> numbers = numbers(figures.getFieldDefinitions());
		return Map.of(numbers.get(random.nextInt(numbers.size())), new Constant(random.nextBoolean() ? "ASC" : "DESC"));
	}

	static String literal(@Nullable Object value) {
		return switch (value) {
			case null -> "null";
			case Constant constant -> constant.name();
			case String text -> AstPrinter.printAst(StringValue.of(text));
			case LocalDate date -> "\"" + date + "\"";
			case List<?> list -> list.stream().map(RandomInput::literal).collect(Collectors.joining(", ", "[", "]"));
			case Map<?, ?> map -> map.entrySet()
				.stream()
				.map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
			default -> value.toString();
		};
	}

	private static @Nullable Object plain(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case Constant constant -> constant.name();
			case LocalDate date -> date.toString();
			case List<?> list -> list.stream().map(RandomInput::plain).toList();
			case Map<?, ?> map -> {
				var plain = new LinkedHashMap<String, @Nullable Object>();
				map.forEach((key, part) -> plain.put((String) key, plain(part)));
				yield plain;
			}
			default -> value;
		};
	}

}
