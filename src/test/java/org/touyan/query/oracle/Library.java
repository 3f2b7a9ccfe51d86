package org.touyan.query.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.ResultPath;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import org.touyan.query.FieldCipher;
import org.touyan.query.QueryCompiler;
import org.touyan.query.QuerySchema;
import org.touyan.query.QuerySettings;
import org.touyan.query.RowScope;

/** The library of the tests: its schema, and the two ways to answer a query. */
final class Library {

	static final QuerySettings SETTINGS = new QuerySettings(4, 12, 6, 5, 100_000);

	static final LocalDate TODAY = LocalDate.of(2020, 1, 3);

	private final Mapping mapping;

	private final QuerySchema schema;

	private final GraphQLSchema executable;

	private final QueryCompiler compiler;

	Library() {
		this(resource("/oracle/library.graphqls"));
	}

	private Library(String types) {
		var parser = new SchemaParser();
		TypeDefinitionRegistry sdl = parser.parse(resource("/graphql/directives.graphqls")).merge(parser.parse(types));
		this.mapping = new Mapping(sdl);
		this.schema = QuerySchema.of(sdl);
		this.executable = makeExecutable();
		this.compiler = schema.compiler(executable, SETTINGS, FieldCipher.NONE,
				(_, territories) -> Math.floorMod(territories.hashCode(), 2));
	}

	/**
	 * The service's own graph, with labels and relationships of other names, so that it can stand beside one, and with
	 * ids and names as the library has them.
	 */
	static Library ofService() {
		String types = Stream
			.of("node", "places", "organisations", "people", "mentoring", "reserves", "alliances", "governance",
					"markets", "services")
			.map(room -> resource("/graphql/" + room + ".graphqls"))
			.collect(Collectors.joining("\n"));
		return new Library(withWholeQuery(types).replaceAll(" @pattern\\(.*\\)", "")
			.replaceAll("(?m)^(  \\w+): \\w+ @computed$", "$1: String")
			.replaceAll("(?m)^((?:type|interface) (\\w+) .*@node)(?!\\()", "$1(label: \"$2\")")
			.replaceAll("label: \"", "label: \"Leak")
			.replace("\"LeakEntity\"", "\"OracleEntry\"")
			.replaceAll("@relationship\\(type: \"", "@relationship(type: \"LEAK_")
			.replace("shortcut: \"", "shortcut: \"LEAK_")
			.replace("@search(index: \"names\")", "@search(index: \"oracleNames\", spelling: \"spelt\")"));
	}

	private static String withWholeQuery(String types) {
		Pattern extension = Pattern.compile("(?s)extend type Query \\{\n(.*?\n)\\}");
		String fields = extension.matcher(types).results().map(found -> found.group(1)).collect(Collectors.joining());
		return extension.matcher(types).replaceAll("").replace("type Query {\n", "type Query {\n" + fields);
	}

	private static String resource(String path) {
		try (var stream = Library.class.getResourceAsStream(path)) {
			if (stream == null) {
				throw new IllegalStateException("There is no " + path);
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private GraphQLSchema makeExecutable() {
		DataFetcher<?> fetcher = field -> field.getGraphQlContext().<Evaluation>get(Evaluation.class).get(field);
		var wiring = RuntimeWiring.newRuntimeWiring()
			.scalar(Dates.TYPE)
			.codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
				.defaultDataFetcher(DataFetcherFactories.useDataFetcher(fetcher)));
		for (String type : mapping.abstractTypes()) {
			wiring.type(type, builder -> builder.typeResolver(environment -> environment.getSchema()
				.getObjectType(environment.<Page.Node>getObject().thing().type())));
		}
		return new SchemaGenerator().makeExecutableSchema(schema.api(), wiring.build());
	}

	Mapping mapping() {
		return mapping;
	}

	GraphQLSchema executable() {
		return executable;
	}

	/** What the compiler and the database make of a query. */
	Answer compiled(Driver driver, LocalDate today, RowScope scope, String query,
			Map<String, @Nullable Object> variables) {
		var execution = new CompiledExecution(compiler, driver, today, scope);
		return execution.answer(run(execution, Map.of(), query, variables).getData());
	}

	/** What it must be. */
	Answer evaluated(LibraryGraph graph, Cursors cursors, LocalDate today, String query,
			Map<String, @Nullable Object> variables) {
		var evaluation = new Evaluation(graph, mapping, SETTINGS, today, cursors);
		ExecutionResult result = run(new AsyncExecutionStrategy(), Map.of(Evaluation.class, evaluation), query,
				variables);
		var missing = new TreeSet<String>();
		for (GraphQLError error : result.getErrors()) {
			missing.add(ResultPath.fromList(error.getPath()).toString());
		}
		return new Answer(result.getData(), missing, null, () -> "");
	}

	/** All ways between the ends asked for, of any number. */
	List<Ways.Way> ways(LibraryGraph graph, Map<String, @Nullable Object> asked) {
		Map<String, @Nullable Object> during = dates(asked.get("during"));
		Time time = during != null ? Time.during(during, TODAY)
				: Time.on(asked.get("asOf") instanceof String day ? LocalDate.parse(day) : TODAY);
		Set<String> through = asked.get("through") instanceof List<?> kinds
				? kinds.stream().map(String::valueOf).collect(Collectors.toSet()) : null;
		int longest = asked.get("maxLength") instanceof Integer most ? most : SETTINGS.maximumPathLength();
		return Ways.between(new Day(graph, mapping, time), end(graph, asked.get("from")), end(graph, asked.get("to")),
				through, longest);
	}

	private static Thing end(LibraryGraph graph, @Nullable Object id) {
		return Objects.requireNonNull(graph.thing(String.valueOf(id)));
	}

	private static @Nullable Map<String, @Nullable Object> dates(@Nullable Object texts) {
		if (texts == null) {
			return null;
		}
		var dates = new LinkedHashMap<String, @Nullable Object>();
		for (Map.Entry<String, @Nullable Object> text : Values.map(texts).entrySet()) {
			dates.put(text.getKey(), text.getValue() instanceof String day ? LocalDate.parse(day) : null);
		}
		return dates;
	}

	private ExecutionResult run(ExecutionStrategy strategy, Map<Class<?>, Object> context, String query,
			Map<String, @Nullable Object> variables) {
		ExecutionResult result = GraphQL.newGraphQL(executable)
			.queryExecutionStrategy(strategy)
			.build()
			.execute(ExecutionInput.newExecutionInput(query).graphQLContext(context).variables(variables).build());
		for (GraphQLError error : result.getErrors()) {
			if (!(error instanceof NonNullableFieldWasNullError)) {
				throw new IllegalArgumentException(error + "\n" + query + "\n" + variables);
			}
		}
		return result;
	}

}
