package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.jspecify.annotations.Nullable;

/** Writes queries that the published schema allows. */
final class RandomQuery {

	/** The variable with the day of a whole query. */
	static final String DAY = "day";

	private final RandomGenerator random;

	/** Whether it is asked for one day only, so that nothing in it may tell of what came later. */
	private final boolean ofDay;

	/** Fields that are not asked for. */
	private final Set<String> hidden;

	private final GraphQLSchema schema;

	private final RandomValues values;

	private final RandomInput input;

	private final List<String> ids;

	private final List<String> fragments = new ArrayList<>();

	private final List<String> pages = new ArrayList<>();

	private int names;

	private boolean ordered = true;

	/** Whether what is around is read for a period, of which there is no series. */
	private boolean period;

	/** How many fragments on types of their own are around. */
	private int narrowed;

	private RandomQuery(RandomGenerator random, RandomGenerator chosen, Library library, LibraryGraph graph,
			boolean ofDay) {
		this.random = random;
		this.ofDay = ofDay;
		this.hidden = ofDay ? library.mapping().ends() : Set.of();
		this.schema = library.executable();
		this.values = new RandomValues(chosen, library.mapping());
		this.input = new RandomInput(random, values, graph.whole() ? Set.of() : library.mapping().promised(), hidden);
		this.ids = new ArrayList<>(graph.things().stream().map(Thing::id).toList());
		ids.add("nothing-1");
	}

	/**
	 * A query.
	 *
	 * @param pages variables, not given yet, with which its pages can be gone on with
	 * @param ordered whether the order of keys is certain: where a fragment on one type has a key that is also outside
	 * of it, graphql-java's normalized fields, which the compiler works from, no longer tell the order
	 */
	record Written(String text, Map<String, @Nullable Object> variables, List<String> pages, boolean ordered) {

		Written with(String page, String cursor) {
			var more = new LinkedHashMap<String, @Nullable Object>(variables);
			more.put(page, cursor);
			return new Written(text, more, pages, ordered);
		}

	}

	/**
	 * Writes a query.
	 * @param random chooses its shape
	 * @param chosen chooses the values in it
	 */
	static Written write(RandomGenerator random, RandomGenerator chosen, Library library, LibraryGraph graph) {
		return new RandomQuery(random, chosen, library, graph, false).query();
	}

	/** A query for the day in the variable {@link #DAY}; it asks neither for ids, which have no time, nor for ends. */
	static Written ofDay(RandomGenerator random, Library library, LibraryGraph graph) {
		return new RandomQuery(random, random, library, graph, true).query();
	}

	private Written query() {
		var roots = new StringBuilder();
		var used = new HashSet<String>();
		List<GraphQLFieldDefinition> fields = schema.getQueryType()
			.getFieldDefinitions()
			.stream()
			.filter(field -> field.getArgument(ofDay ? "where" : "asOf") != null && !field.getName().equals("paths"))
			.toList();
		if (ofDay) {
			input.open(DAY, "Date");
		}
		for (int count = random.nextInt(4) == 0 ? 2 : 1; count > 0; count--) {
			roots.append(field(one(fields), 1 + random.nextInt(3), used));
		}
		List<String> declarations = input.declarations();
		String head = declarations.isEmpty() ? "" : "(" + String.join(", ", declarations) + ")";
		return new Written("query %s {\n%s}\n%s".formatted(head, roots, String.join("", fragments)), input.variables(),
				pages, ordered);
	}

	/** A field; the names in use in the same answer tell whether it needs another. */
	private String field(GraphQLFieldDefinition field, int depth, Set<String> used) {
		GraphQLNamedOutputType type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
		boolean composite = type instanceof GraphQLCompositeType;
		boolean free = composite ? used.add(field.getName()) : field.getArguments().isEmpty();
		boolean alone = field.getArgument("every") != null || (composite && field.getArgument("on") != null);
		boolean named = !free || alone || random.nextInt(4) == 0 || (narrowed > 0 && random.nextInt(8) > 0);
		ordered &= named || narrowed == 0;
		String alias = named ? name() + ": " : "";
		if (field.getName().equals("groups")) {
			return name() + ": " + field.getName() + groups(field, (GraphQLObjectType) type);
		}
		String arguments = arguments(field);
		String head = alias + field.getName() + arguments + directive();
		if (!composite) {
			return head + "\n";
		}
		boolean around = period;
		period = (around && !arguments.contains("asOf: ")) || arguments.contains("during: ");
		String body = head + selection((GraphQLCompositeType) type, depth - 1);
		String twice = random.nextInt(15) == 0 ? body + head + selection((GraphQLCompositeType) type, 0) : body;
		period = around;
		return twice;
	}

	private String groups(GraphQLFieldDefinition field, GraphQLObjectType group) {
		var aggregate = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(group.getFieldDefinition("aggregate").getType());
		return new RandomGroups(random, input, hidden).write(field, selection(aggregate, 2));
	}

	private <T> T one(List<T> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

	private String name() {
		return one(List.of("a", "z", "id", "node", "name", "_x")) + "_" + names++;
	}

	private String directive() {
		if (random.nextInt(14) > 0) {
			return "";
		}
		String condition = random.nextBoolean() ? String.valueOf(random.nextBoolean())
				: input.variable(Scalars.GraphQLBoolean, random.nextBoolean()).transform(this::required);
		return (random.nextBoolean() ? " @include(if: " : " @skip(if: ") + condition + ")";
	}

	/** Declares the variable just made as one that must be given. */
	private String required(String variable) {
		int last = input.declarations().size() - 1;
		input.declarations().set(last, input.declarations().get(last).replace("Boolean", "Boolean!"));
		return variable;
	}

	private String arguments(GraphQLFieldDefinition field) {
		var written = new ArrayList<String>();
		for (GraphQLArgument argument : field.getArguments()) {
			String value = clashes(argument, written) ? null : argument(field, argument);
			if (value != null) {
				written.add(argument.getName() + ": " + value);
			}
		}
		Collections.shuffle(written, Random.from(random));
		return written.isEmpty() ? "" : "(" + String.join(", ", written) + ")";
	}

	private @Nullable String argument(GraphQLFieldDefinition field, GraphQLArgument argument) {
		if (ofDay && Set.of("asOf", "during").contains(argument.getName())) {
			boolean root = schema.getQueryType().getFieldDefinitions().contains(field);
			return root && argument.getName().equals("asOf") ? "$" + DAY : null;
		}
		return switch (argument.getName()) {
			case "id" -> given(argument, values.one(ids));
			case "ids" -> given(argument, Stream.generate(() -> values.one(ids)).limit(values.number(6)).toList());
			case "from" -> given(argument, values.firstDay());
			case "to" -> given(argument, values.lastDay());
			case "every" -> input.write(argument.getType(), 1, false);
			case "on" -> random.nextInt(3) == 0 ? null : given(argument, values.date());
			case "asOf" -> random.nextInt(3) > 0 ? null : given(argument, values.date());
			case "during" -> random.nextInt(3) > 0 ? null : given(argument, values.period());
			case "first", "last" -> random.nextInt(3) == 0 ? null : given(argument, values.number(6));
			case "after", "before" -> random.nextInt(4) == 0 ? null : page();
			case "text" -> given(argument, values.typed());
			case "types" -> random.nextInt(3) > 0 ? null : input.write(argument.getType(), 1, false);
			case "minDepth" -> random.nextInt(3) > 0 ? null : given(argument, 1 + random.nextInt(2));
			case "maxDepth" -> random.nextInt(3) > 0 ? null : given(argument, 2);
			case "hop" -> random.nextInt(3) > 0 ? null : input.write(argument.getType(), RandomInput.OUTERMOST, false);
			case "where" ->
				random.nextInt(2) == 0 ? null : input.write(argument.getType(), RandomInput.OUTERMOST, false);
			case "orderBy" -> random.nextInt(2) == 0 ? null : input.write(argument.getType(), 2, false);
			default -> throw new IllegalArgumentException(argument.getName());
		};
	}

	/** A page is cut at one end, and gone on with at one end; it is of a day or of a period. */
	private static boolean clashes(GraphQLArgument argument, List<String> written) {
		return switch (argument.getName()) {
			case "last" -> written.stream().anyMatch(other -> other.startsWith("first:"));
			case "before" -> written.stream().anyMatch(other -> other.startsWith("after:"));
			case "during" -> written.stream().anyMatch(other -> other.startsWith("asOf:"));
			default -> false;
		};
	}

	private String given(GraphQLArgument argument, Object value) {
		return random.nextBoolean() ? RandomInput.literal(value) : input.variable(argument.getType(), value);
	}

	private String page() {
		String name = "page" + pages.size();
		pages.add(name);
		return input.open(name, "String");
	}

	private String selection(GraphQLCompositeType type, int depth) {
		int around = narrowed;
		narrowed = 0;
		String selection = " {\n" + parts(type, depth, new HashSet<>()) + "}\n";
		narrowed = around;
		return selection;
	}

	private String parts(GraphQLCompositeType type, int depth, Set<String> used) {
		var parts = new StringBuilder();
		List<GraphQLFieldDefinition> fields = fields(type, depth);
		for (int count = 1 + random.nextInt(type.getName().endsWith("Connection") ? 3 : 5); count > 0; count--) {
			int choice = random.nextInt(12);
			if (choice == 0 || (fields.isEmpty() && choice < 6)) {
				parts.append(random.nextBoolean() && narrowed == 0 ? "__typename\n" : name() + ": __typename\n");
			}
			else if ((choice < 3 && count > 1) || fields.isEmpty()) {
				parts.append(fragment(type, depth, used));
			}
			else {
				parts.append(field(one(fields), depth, used));
			}
		}
		return parts.toString();
	}

	private List<GraphQLFieldDefinition> fields(GraphQLCompositeType type, int depth) {
		if (!(type instanceof GraphQLFieldsContainer container)) {
			return List.of();
		}
		boolean plumbing = List.of("Connection", "Edge", "Aggregate", "SeriesPoint", "SeriesChange")
			.stream()
			.anyMatch(type.getName()::endsWith);
		return container.getFieldDefinitions()
			.stream()
			.filter(field -> !hidden.contains(field.getName()))
			.filter(field -> !period || !type.getName().endsWith("Connection") || !field.getName().equals("series"))
			.filter(field -> depth > 0 || plumbing
					|| !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType))
			.toList();
	}

	private String fragment(GraphQLCompositeType type, int depth, Set<String> used) {
		List<GraphQLObjectType> concrete = concrete(type);
		if (concrete.size() > 1 && random.nextInt(4) == 0) {
			return twins(concrete);
		}
		GraphQLCompositeType on = random.nextInt(4) == 0 ? type : one(concrete);
		narrowed += concrete.size() > 1 && !on.equals(type) ? 1 : 0;
		String fragment = fragment(type, on, depth, used);
		narrowed -= concrete.size() > 1 && !on.equals(type) ? 1 : 0;
		return fragment;
	}

	private String fragment(GraphQLCompositeType type, GraphQLCompositeType on, int depth, Set<String> used) {
		if (random.nextInt(4) > 0) {
			String condition = on.equals(type) && random.nextBoolean() ? "" : " on " + on.getName();
			return "..." + condition + directive() + " {\n" + parts(on, depth, used) + "}\n";
		}
		String name = "F" + names++;
		fragments.add("fragment %s on %s {\n%s}\n".formatted(name, on.getName(), parts(on, depth, used)));
		return "..." + name + directive() + "\n" + (random.nextInt(4) == 0 ? "..." + name + "\n" : "");
	}

	/** One name in the answer for different fields of different types. */
	private String twins(List<GraphQLObjectType> concrete) {
		String name = name();
		var written = new StringBuilder();
		String kind = one(List.of("String", "Int", "Date", "String!", "Page"));
		for (GraphQLObjectType type : concrete) {
			List<GraphQLFieldDefinition> fields = type.getFieldDefinitions()
				.stream()
				.filter(field -> !hidden.contains(field.getName()))
				.filter(field -> kind.equals("Page")
						? field.getArgument("first") != null && GraphQLTypeUtil.isNonNull(field.getType())
						: GraphQLTypeUtil.simplePrint(field.getType()).equals(kind))
				.toList();
			if (!fields.isEmpty()) {
				GraphQLFieldDefinition field = one(fields);
				written.append("... on %s { %s: %s%s %s }\n".formatted(type.getName(), name, field.getName(),
						arguments(field), kind.equals("Page") ? "{ totalCount nodes { __typename } }" : ""));
			}
		}
		return written.isEmpty() ? "__typename\n" : written.toString();
	}

	private List<GraphQLObjectType> concrete(GraphQLCompositeType type) {
		return switch (type) {
			case GraphQLInterfaceType abstraction -> schema.getImplementations(abstraction);
			case GraphQLUnionType union -> union.getTypes().stream().map(member -> (GraphQLObjectType) member).toList();
			default -> List.of((GraphQLObjectType) type);
		};
	}

}
