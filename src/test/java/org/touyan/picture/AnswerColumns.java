package org.touyan.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import tools.jackson.databind.JsonNode;

import org.touyan.api.LinkedTypes;

/** What is selected of a type, as columns of a table: whatever stands behind one name stands beside each other. */
final class AnswerColumns {

	private static final Set<String> NAMES = Set.of("name", "title");

	private static final Set<String> ROWS = Set.of("nodes", "edges");

	private static final Set<String> TECHNICAL = Set.of("__typename", "cursor", "pageInfo");

	private final LinkedTypes linked;

	final Terms terms;

	private Document document = Document.newDocument().build();

	private List<GraphQLEnumType> groups = List.of();

	AnswerColumns(LinkedTypes linked) {
		this.linked = linked;
		this.terms = new Terms(linked);
	}

	/** A root field. */
	record Root(String heading, List<Column> columns) {
	}

	/**
	 * Where values are in a row and what they are called.
	 *
	 * @param path the names of the answer's fields, from the row
	 * @param within what the objects are called in which it is, the outermost first
	 */
	record Column(List<String> path, String heading, List<String> within, Field field,
			GraphQLFieldDefinition definition) {

		boolean isList() {
			return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
		}

		JsonNode in(JsonNode row) {
			JsonNode value = row;
			for (String name : path) {
				value = value.path(name);
			}
			return value;
		}

		/** What stands beside it in a row. */
		JsonNode of(JsonNode row, String name) {
			JsonNode value = row;
			for (String step : path.subList(0, Math.max(0, path.size() - 1))) {
				value = value.path(step);
			}
			return value.path(name);
		}

		/** Whether it is a page's rows, and not what else is told of them. */
		boolean isRows() {
			return ROWS.contains(field.getName());
		}

		/** The same in the row that has the object: its name is called as the object is. */
		private Column inside(String object, String called, boolean isPage) {
			boolean isObject = path.size() == 1 && (NAMES.contains(field.getName()) || (isPage && isRows()));
			return new Column(joined(object, path), isObject ? called : heading,
					isObject ? within : joined(called, within), field, definition);
		}

		private Column named(int objects) {
			List<String> names = within.subList(Math.max(0, within.size() - objects), within.size());
			return new Column(path, String.join("·", names) + (names.isEmpty() ? "" : "·") + heading, within, field,
					definition);
		}

		private static List<String> joined(String first, List<String> others) {
			return Stream.concat(Stream.of(first), others.stream()).toList();
		}

	}

	static OperationDefinition operation(Document document) {
		return document.getDefinitionsOfType(OperationDefinition.class).getFirst();
	}

	/** The root fields of a document by their names in the answer. */
	Map<String, Root> roots(Document document) {
		this.document = document;
		this.groups = groups(document);
		var roots = new LinkedHashMap<String, Root>();
		operation(document).getSelectionSet().getSelectionsOfType(Field.class).forEach(field -> {
			GraphQLFieldDefinition definition = definition("Query", field);
			boolean isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
			String heading = Terms.chinese(definition.getDescription(), field.getName());
			roots.put(field.getResultKey(),
					new Root(heading, isList ? List.of(new Column(List.of(), heading, List.of(), field, definition))
							: columns(name(definition), Objects.requireNonNull(field.getSelectionSet()))));
		});
		return roots;
	}

	/** What the schema calls what a variable is given to: an argument of a root field, or a field in a condition. */
	String argument(OperationDefinition operation, String variable) {
		return operation.getSelectionSet()
			.getSelectionsOfType(Field.class)
			.stream()
			.flatMap(field -> field.getArguments().stream().flatMap(argument -> {
				GraphQLArgument definition = definition("Query", field).getArgument(argument.getName());
				String term = Terms.chinese(definition.getDescription(), variable);
				return terms(argument.getValue(), definition.getType(), term, variable);
			}))
			.findFirst()
			.orElseThrow();
	}

	/** What a value is called in which a variable stands; an operator is called as what it is a condition of. */
	private static Stream<String> terms(Value<?> value, GraphQLType type, String term, String variable) {
		return switch (value) {
			case VariableReference reference when reference.getName().equals(variable) -> Stream.of(term);
			case ObjectValue object -> object.getObjectFields().stream().flatMap(each -> {
				var definition = ((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type)).getField(each.getName());
				String inner = each.getValue() instanceof VariableReference ? term
						: Terms.chinese(definition.getDescription(), each.getName());
				return terms(each.getValue(), definition.getType(), inner, variable);
			});
			default -> Stream.empty();
		};
	}

	/** Those of the rows of a list. */
	List<Column> inside(Column list) {
		return columns(name(list.definition()), Objects.requireNonNull(list.field().getSelectionSet()));
	}

	/** Where several are called the same, the objects they are of are named, too. */
	static List<Column> unique(List<Column> columns) {
		return columns.stream()
			.map(column -> column.named(IntStream.rangeClosed(0, column.within().size())
				.filter(objects -> columns.stream()
					.filter(other -> other.named(objects).heading().equals(column.named(objects).heading()))
					.count() == 1)
				.findFirst()
				.orElse(0)))
			.toList();
	}

	/**
	 * The value of an enum by which an answer is grouped, where a key is one: the enum is called as the argument's
	 * value, such as MentorTier for TIER.
	 */
	String group(String key) {
		return groups.stream()
			.filter(values -> values.getValue(key) != null)
			.findFirst()
			.map(values -> terms.of(values, key))
			.orElse(key);
	}

	private List<GraphQLEnumType> groups(Document document) {
		return operation(document).getSelectionSet()
			.getSelectionsOfType(Field.class)
			.stream()
			.flatMap(field -> field.getArguments().stream())
			.filter(argument -> argument.getName().equals("by"))
			.map(argument -> AstPrinter.printAst(argument.getValue()).replace("_", ""))
			.flatMap(by -> linked.schema()
				.getAllTypesAsList()
				.stream()
				.filter(type -> type.getName().toUpperCase(Locale.ROOT).endsWith(by)))
			.flatMap(type -> type instanceof GraphQLEnumType values ? Stream.of(values) : Stream.empty())
			.toList();
	}

	private List<Column> columns(String type, SelectionSet selection) {
		var columns = new LinkedHashMap<List<String>, Column>();
		selection.getSelections().stream().flatMap(selected -> switch (selected) {
			case Field field -> columns(type, field).stream();
			case InlineFragment fragment ->
				columns(fragment.getTypeCondition() == null ? type : fragment.getTypeCondition().getName(),
						fragment.getSelectionSet())
					.stream();
			case FragmentSpread spread -> spread(spread.getName());
			default -> throw new IllegalStateException(selected.toString());
		}).forEach(column -> columns.putIfAbsent(column.path(), column));
		return new ArrayList<>(columns.values());
	}

	private Stream<Column> spread(String name) {
		FragmentDefinition fragment = document.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.filter(each -> each.getName().equals(name))
			.findFirst()
			.orElseThrow();
		return columns(fragment.getTypeCondition().getName(), fragment.getSelectionSet()).stream();
	}

	private List<Column> columns(String type, Field field) {
		if (TECHNICAL.contains(field.getName())) {
			return List.of();
		}
		GraphQLFieldDefinition definition = definition(type, field);
		var column = new Column(List.of(field.getResultKey()), terms.of(type, field.getName()), List.of(), field,
				definition);
		if (field.getSelectionSet() == null || column.isList()) {
			return List.of(column);
		}
		List<Column> inside = columns(name(definition), field.getSelectionSet());
		boolean isPage = terms.has(name(definition), "pageInfo");
		return inside.stream().map(each -> each.inside(field.getResultKey(), column.heading(), isPage)).toList();
	}

	private static String name(GraphQLFieldDefinition definition) {
		return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(definition.getType())).getName();
	}

	private GraphQLFieldDefinition definition(String type, Field field) {
		var container = (GraphQLFieldsContainer) Objects.requireNonNull(linked.schema().getType(type));
		return Objects.requireNonNull(container.getFieldDefinition(field.getName()), field.getName());
	}

}
