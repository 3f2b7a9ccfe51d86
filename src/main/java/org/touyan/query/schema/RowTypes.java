package org.touyan.query.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections of what is answered by code: an answer with {@code nodes} (or {@code groups}) and {@code pageInfo}
 * gets {@code edges}, and the field that gives it gets {@code where} and {@code orderBy} on the figures of its rows.
 */
final class RowTypes {

	private static final String ARGUMENTS = """
			type Arguments {
			  rows(
			    "Only rows whose figures fit; the figures of the whole stay as they are. 筛选"
			    where: %1$sWhere
			    "By these figures, one after the other, and last as the question has its rows. 排序"
			    orderBy: [%1$sOrder!]
			  ): Int
			  "The rows with their cursors. 条目"
			  edges: [%1$sEdge!]!
			}
			""";

	private static final String EDGE = """
			"A row with its cursor. 条目"
			type %1$sEdge {
			  "Where the row stands, to go on from it with `after`. 游标"
			  cursor: String!
			  "The row. 行"
			  node: %1$s!
			}

			""";

	private static final String LIST = """
			"Which of the rows within a row there must be. 明细条件"
			input %1$sRowsFilter {
			  "At least one fits. 至少一个满足"
			  some: %1$sWhere
			  "Each of them fits; all do where there is none. 全部满足"
			  all: %1$sWhere
			  "Not one fits. 没有满足的"
			  none: %1$sWhere
			  "How many there are. 个数"
			  count: IntFilter
			}

			""";

	private static final String ORDER = """
			"An order of rows, by one of their figures. 排序"
			input %1$sOrder @oneOf {
			%2$s}

			""";

	private static final Set<String> ROWS = Set.of("nodes", "groups");

	private final Definitions definitions;

	private final GraphModel model;

	private final FilterTypes filters;

	private final Map<String, String> types = new LinkedHashMap<>();

	RowTypes(Definitions definitions, GraphModel model, FilterTypes filters) {
		this.definitions = definitions;
		this.model = model;
		this.filters = filters;
	}

	/** The type of the rows of an answer; null where it has none, or other edges of its own. */
	private @Nullable ObjectTypeDefinition rows(String answer) {
		ObjectTypeDefinition type = definitions.objects().get(answer);
		if (type == null || !has(type, "pageInfo") || has(type, "edges") || model.nodes().containsKey(answer)) {
			return null;
		}
		return type.getFieldDefinitions()
			.stream()
			.filter(field -> ROWS.contains(field.getName()))
			.findFirst()
			.map(field -> definitions.objects().get(ModelField.named(field.getType())))
			.orElse(null);
	}

	private static boolean has(ObjectTypeDefinition type, String name) {
		return type.getFieldDefinitions().stream().anyMatch(field -> field.getName().equals(name));
	}

	/** The field with the arguments that are about rows, where it gives some. */
	FieldDefinition withArguments(FieldDefinition field) {
		ObjectTypeDefinition rows = rows(ModelField.named(field.getType()));
		if (rows == null) {
			return field;
		}
		var arguments = new ArrayList<InputValueDefinition>(field.getInputValueDefinitions());
		arguments.addAll(parsed(rows.getName()).getFirst().getInputValueDefinitions());
		return field.transform(builder -> builder.inputValueDefinitions(arguments));
	}

	/** The type with the edges of its rows, where it has some. */
	ObjectTypeDefinition withEdges(ObjectTypeDefinition type) {
		ObjectTypeDefinition rows = rows(type.getName());
		return rows == null ? type
				: type.transform(builder -> builder.fieldDefinition(parsed(rows.getName()).getLast()));
	}

	private static List<FieldDefinition> parsed(String rows) {
		return new SchemaParser().parse(ARGUMENTS.formatted(rows))
			.getTypes(ObjectTypeDefinition.class)
			.getFirst()
			.getFieldDefinitions();
	}

	String sdl() {
		definitions.objects().keySet().stream().flatMap(type -> Stream.ofNullable(rows(type))).forEach(rows -> {
			types.putIfAbsent(rows.getName() + "Edge", EDGE.formatted(rows.getName()));
			write(rows);
		});
		return String.join("", types.values());
	}

	private void write(ObjectTypeDefinition rows) {
		String name = rows.getName();
		if (types.putIfAbsent(name + "Where", "") == null) {
			types.put(name + "Where",
					GeneratedTypes.INPUTS.formatted(name, "the figures of a row", lines(rows, this::condition)));
			types.put(name + "Order", ORDER.formatted(name, lines(rows, this::order)));
		}
	}

	private static String lines(ObjectTypeDefinition rows, Function<Type<?>, String> input) {
		return rows.getFieldDefinitions()
			.stream()
			.filter(field -> field.getInputValueDefinitions().isEmpty())
			.map(field -> line(field, input.apply(field.getType())))
			.collect(Collectors.joining());
	}

	private static String line(FieldDefinition field, String input) {
		return input.isEmpty() ? "" : GeneratedTypes.line(Definitions.description(field), field.getName(), input);
	}

	/** Nodes are told by their ids, which of places begin with the codes of their divisions. */
	private String condition(Type<?> type) {
		String name = ModelField.named(type);
		boolean isList = isList(type);
		String value = model.nodes().containsKey(name) ? "ID" : isValue(name) ? name : "";
		if (!value.isEmpty()) {
			return isList ? filters.listName(value) : filters.name(value);
		}
		ObjectTypeDefinition nested = definitions.objects().get(name);
		if (nested == null) {
			return "";
		}
		write(nested);
		if (isList) {
			filters.name("Int");
			types.putIfAbsent(name + "RowsFilter", LIST.formatted(name));
		}
		return name + (isList ? "RowsFilter" : "Where");
	}

	private String order(Type<?> type) {
		String name = ModelField.named(type);
		ObjectTypeDefinition nested = definitions.objects().get(name);
		return isList(type) || model.nodes().containsKey(name) ? "" : isValue(name) ? "SortDirection"
				: nested == null || lines(nested, this::order).isEmpty() ? "" : name + "Order";
	}

	private static boolean isList(Type<?> type) {
		return (type instanceof NonNullType some ? some.getType() : type) instanceof ListType;
	}

	private boolean isValue(String name) {
		return ScalarInfo.isGraphqlSpecifiedScalar(name)
				|| definitions.registry().getTypeOrNull(name) instanceof EnumTypeDefinition
				|| definitions.registry().scalars().containsKey(name);
	}

}
