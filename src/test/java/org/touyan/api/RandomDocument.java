package org.touyan.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A query that is valid by the schema, of random fields, arguments and conditions; what it asks may make no sense. */
final class RandomDocument {

	private static final int DEPTH = 3;

	private static final List<String> IDS = List.of("370112013228", "370112013227", "370112007201", "370112013",
			"999999999999", "01HZZZZZZZZZZZZZZZZZZZZZZZ", "x");

	private static final List<String> TEXTS = List.of("村", "芦南", "lnc", "x", "", "\"'`\\ {} ;//", "朱家庄", "370112013",
			"\u0000", "\ud83d\ude00", "%s%d", "}) RETURN 1");

	private final Random random;

	private final List<String> cursors;

	private final List<String> declarations = new ArrayList<>();

	private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();

	private int names;

	private RandomDocument(Random random, List<String> cursors) {
		this.random = random;
		this.cursors = cursors;
	}

	/** A constant of an enumeration, which has no quotes in a document. */
	private record Constant(String name) {

		@Override
		public String toString() {
			return name;
		}

	}

	/** The body of a request. */
	static Map<String, Object> body(Random random, GraphQLSchema schema, List<String> cursors) {
		var document = new RandomDocument(random, cursors);
		String selection = document.selection(schema.getQueryType(), DEPTH, 1 + random.nextInt(2));
		String head = document.declarations.isEmpty() ? ""
				: "query (" + String.join(", ", document.declarations) + ") ";
		return Map.of("query", head + selection, "variables", document.variables);
	}

	private String selection(GraphQLType type, int depth, int fields) {
		if (type instanceof GraphQLUnionType union) {
			return "{ __typename " + union.getTypes()
				.stream()
				.filter(_ -> random.nextInt(3) == 0)
				.map(each -> "... on " + ((GraphQLNamedType) each).getName() + " "
						+ selection(each, depth, 1 + random.nextInt(2)))
				.collect(Collectors.joining(" ")) + " }";
		}
		List<GraphQLFieldDefinition> possible = ((GraphQLFieldsContainer) type).getFieldDefinitions()
			.stream()
			.filter(field -> !field.getName().startsWith("_"))
			.filter(field -> depth > 0 || GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
			.toList();
		if (possible.isEmpty()) {
			return "{ __typename }";
		}
		return Stream.generate(() -> one(possible))
			.limit(fields)
			.map(field -> field(field, depth))
			.collect(Collectors.joining(" ", "{ ", " }"));
	}

	/** The connection around nodes is no level of its own. */
	private String field(GraphQLFieldDefinition field, int depth) {
		GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
		String start = "f" + names++ + ": " + field.getName() + arguments(field.getArguments())
				+ (random.nextInt(20) == 0 ? " @include(if: " + random.nextBoolean() + ")" : "");
		if (GraphQLTypeUtil.isLeaf(type)) {
			return start;
		}
		boolean isWrapper = List.of("nodes", "edges", "pageInfo", "aggregate").contains(field.getName());
		return start + " " + selection(type, isWrapper ? depth : depth - 1, 1 + random.nextInt(3));
	}

	private String arguments(List<GraphQLArgument> arguments) {
		String given = arguments.stream()
			.filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) || random.nextInt(6) == 0)
			.filter(argument -> !List.of("last", "before", "after").contains(argument.getName())
					|| random.nextInt(6) == 0)
			.map(argument -> argument.getName() + ": " + argument(argument))
			.collect(Collectors.joining(", "));
		return given.isEmpty() ? "" : "(" + given + ")";
	}

	private String argument(GraphQLArgument argument) {
		Object value = List.of("before", "after").contains(argument.getName()) ? one(cursors)
				: value(argument.getType(), 2);
		if (random.nextInt(4) > 0) {
			return literal(value);
		}
		String variable = "v" + names++;
		declarations.add("$" + variable + ": " + GraphQLTypeUtil.simplePrint(argument.getType()));
		variables.put(variable, plain(value));
		return "$" + variable;
	}

	private @Nullable Object value(GraphQLInputType type, int depth) {
		return switch (type) {
			case GraphQLNonNull required -> value((GraphQLInputType) required.getWrappedType(), depth);
			case GraphQLList list -> Stream.generate(() -> value((GraphQLInputType) list.getWrappedType(), depth))
				.limit(1 + random.nextInt(2))
				.toList();
			case GraphQLEnumType constants -> new Constant(one(constants.getValues()).getName());
			case GraphQLInputObjectType object -> object(object, depth);
			default -> scalar(((GraphQLNamedType) type).getName());
		};
	}

	private Object scalar(String name) {
		return switch (name) {
			case "Int" -> random.nextInt(20) == 0 ? -random.nextInt(5) : 1 + random.nextInt(8);
			case "Float" -> random.nextDouble() * 100;
			case "Boolean" -> random.nextBoolean();
			case "ID" -> one(IDS);
			case "Date" -> "20%d-0%d-1%d".formatted(10 + random.nextInt(20), 1 + random.nextInt(9), random.nextInt(9));
			default -> one(TEXTS);
		};
	}

	private Map<String, @Nullable Object> object(GraphQLInputObjectType type, int depth) {
		var value = new LinkedHashMap<String, @Nullable Object>();
		List<GraphQLInputObjectField> fields = type.getFieldDefinitions()
			.stream()
			.filter(field -> depth > 0
					|| !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType))
			.toList();
		for (int count = fields.isEmpty() ? 0 : type.isOneOf() ? 1 : 1 + random.nextInt(2); count > 0; count--) {
			GraphQLInputObjectField field = one(fields);
			value.put(field.getName(), value(field.getType(), depth - 1));
		}
		return value;
	}

	private static String literal(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> map -> map.entrySet()
				.stream()
				.map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
			case List<?> list -> list.stream().map(RandomDocument::literal).collect(Collectors.joining(", ", "[", "]"));
			case String text -> JsonMapper.shared().writeValueAsString(text);
			case null, default -> String.valueOf(value);
		};
	}

	private static @Nullable Object plain(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> map -> {
				var plain = new LinkedHashMap<String, @Nullable Object>();
				map.forEach((name, each) -> plain.put(String.valueOf(name), plain(each)));
				yield plain;
			}
			case List<?> list -> list.stream().map(RandomDocument::plain).toList();
			case Constant constant -> constant.name();
			case null, default -> value;
		};
	}

	private <T> T one(List<T> values) {
		return values.get(random.nextInt(values.size()));
	}

}
