package org.touyan.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

import graphql.TrivialDataFetcher;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.ResultPath;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.touyan.query.CompiledOperation;
import org.touyan.query.QueryException;

/**
 * Ties answers by code to the graph: where they refer to nodes, what a request asks of these is read; and where the
 * answer of a mutation has the type Query, all of it can be asked there.
 */
final class QuestionWiring {

	/** So often an answer is made anew at the most, because something was written while it was made. */
	static final int MOST_TRIES = 3;

	/** By these the schema is asked for, in what graphql-java answers of itself and in what is told to other graphs. */
	static final Set<String> INTROSPECTION = Set.of("__schema", "__type", "_service");

	private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

	private final CompiledSchema schema;

	private final RequestCompiler compiler;

	private final ComputedFields reads;

	private final Clock clock;

	private final GraphReads graph;

	private final ReadLog log;

	private final Areas areas;

	QuestionWiring(CompiledSchema schema, RequestCompiler compiler, ComputedFields reads, Clock clock, GraphReads graph,
			ReadLog log, Areas areas) {
		this.areas = areas;
		this.log = log;
		this.graph = graph;
		this.schema = schema;
		this.compiler = compiler;
		this.reads = reads;
		this.clock = clock;
	}

	/**
	 * What takes the place of a node, or of what is read from the graph: what the request asks of it, ready to be sent.
	 */
	record Answered(@Nullable Object value) {
	}

	/**
	 * What was answered is the response already; where it is null, that must be allowed there.
	 * @param others makes the response of a value that is none yet
	 */
	static FieldValueInfo completed(ExecutionStrategyParameters parameters,
			Function<ExecutionStrategyParameters, FieldValueInfo> others) {
		return switch (parameters.getSource()) {
			case Answered answered when answered.value() != null ->
				new FieldValueInfo(FieldValueInfo.CompleteValueType.OBJECT, answered.value());
			case Answered _ -> others.apply(parameters.transform(builder -> builder.source(null)));
			case null, default -> others.apply(parameters);
		};
	}

	GraphQLSchema wired(GraphQLSchema executable) {
		return executable.transform(builder -> builder.codeRegistry(executable.getCodeRegistry().transform(code -> {
			for (GraphQLFieldDefinition field : executable.getQueryType().getFields()) {
				wireRoot(executable.getQueryType(), field, code);
			}
			Stream.ofNullable(executable.getMutationType())
				.forEach(type -> type.getFields().forEach(field -> wireAct(type, field, code)));
			SubscriptionStrategy.wire(executable, code, areas);
			executable.getAllTypesAsList()
				.stream()
				.filter(type -> type instanceof GraphQLObjectType && !schema.isNode(type.getName()))
				.forEach(type -> wireReferences((GraphQLObjectType) type, code));
		})));
	}

	private void wireRoot(GraphQLObjectType query, GraphQLFieldDefinition field, GraphQLCodeRegistry.Builder code) {
		FieldCoordinates place = FieldCoordinates.coordinates(query, field);
		if (schema.compiler().compiles(field.getName())) {
			// Spring makes pages of what others answer with where the type is that of a page.
			code.dataFetcher(place, (TrivialDataFetcher<?>) this::compiled);
		}
		else if (code.hasDataFetcher(place)) {
			DataFetcher<?> answer = code.getDataFetcher(place, field);
			code.dataFetcher(place, (DataFetcher<?>) environment -> {
				DataFetchingEnvironment given = new GivenArguments(areas, environment).given();
				compiler.question(context(environment));
				compiler.noticeFuture(context(environment), environment.getField().getResultKey(),
						QueryContextArgument.day(given, clock));
				return answer(answer, given, 1);
			});
		}
	}

	/** What an act answers has the nodes as they are after it. */
	private void wireAct(GraphQLObjectType mutation, GraphQLFieldDefinition field, GraphQLCodeRegistry.Builder code) {
		FieldCoordinates place = FieldCoordinates.coordinates(mutation, field);
		if (code.hasDataFetcher(place)) {
			DataFetcher<?> act = code.getDataFetcher(place, field);
			code.dataFetcher(place, (DataFetcher<?>) environment -> {
				compiler.begin(context(environment));
				return AreaSuppression.later(act.get(environment)).thenApply(value -> withNodes(environment, value));
			});
		}
	}

	/** All that is read for it is of one state of the graph: it is made once more where something was written. */
	private CompletionStage<@Nullable Object> answer(DataFetcher<?> answer, DataFetchingEnvironment environment,
			int tries) throws Exception {
		long version = graph.version(context(environment));
		return AreaSuppression.later(AreaSuppression.answer(answer, environment))
			.thenApply(value -> withNodes(environment, value))
			.thenCompose(value -> {
				if (tries == MOST_TRIES
						|| List.of(version, GraphReads.TRIED).contains(graph.version(context(environment)))) {
					return CompletableFuture.completedFuture(value);
				}
				try {
					return answer(answer, environment, tries + 1);
				}
				catch (Exception failed) {
					return CompletableFuture.<Object>failedFuture(failed);
				}
			});
	}

	private static ExecutionContext context(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getGraphQlContext().get(ExecutionContext.class));
	}

	/** A root field that is read from the graph, within the answer of a mutation. */
	private Answered compiled(DataFetchingEnvironment environment) {
		ExecutionContext context = context(environment);
		try {
			CompiledOperation compiled = compiler.compile(context, field(environment));
			ResultPath parent = environment.getExecutionStepInfo().getPath().getParent();
			return new Answered(reads.answers(context, compiled, parent).getFirst().value());
		}
		catch (QueryException refused) {
			log.refused(context, refused);
			throw refused;
		}
	}

	/** What is asked within the answer of a mutation is asked after it. */
	private Object query(DataFetchingEnvironment environment) {
		if (field(environment).getChildren().stream().anyMatch(field -> INTROSPECTION.contains(field.getFieldName()))) {
			throw new AbortExecutionException(List.of(Errors.introspectionNotAllowed()));
		}
		compiler.begin(context(environment));
		return Map.of();
	}

	/** What an answer has of its page is read as what it has itself. */
	private static void wirePage(GraphQLObjectType type, GraphQLCodeRegistry.Builder code) {
		if (type.getField("edges") != null && type.getField("pageInfo") != null) {
			Stream.of("edges", "nodes", "totalCount", "pageInfo")
				.filter(name -> type.getField(name) != null)
				.forEach(name -> code.dataFetcher(FieldCoordinates.coordinates(type.getName(), name),
						(DataFetcher<?>) environment -> AnswerValues
							.property(Objects.requireNonNull(environment.getSource()), name)));
		}
	}

	private void wireReferences(GraphQLObjectType type, GraphQLCodeRegistry.Builder code) {
		wirePage(type, code);
		for (GraphQLFieldDefinition field : type.getFields()) {
			String named = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
			if (named.equals("Query")) {
				code.dataFetcher(FieldCoordinates.coordinates(type, field), (DataFetcher<?>) this::query);
			}
			else if (!ROOTS.contains(type.getName()) && schema.isNode(named)) {
				code.dataFetcher(FieldCoordinates.coordinates(type, field),
						(DataFetcher<?>) environment -> referred(environment));
			}
		}
	}

	private @Nullable Object withNodes(DataFetchingEnvironment environment, @Nullable Object answer) {
		readNodes(context(environment), environment.getExecutionStepInfo().getPath().getKeysOnly(), field(environment),
				answer, QueryContextArgument.day(environment, clock));
		return answer;
	}

	/** Reads the nodes of all pieces of a subscription that are answered now. */
	void readNodes(ExecutionContext context, String key, List<?> pieces, LocalDate day) {
		ExecutableNormalizedField field = context.getNormalizedQueryTree()
			.get()
			.getTopLevelFields()
			.stream()
			.filter(each -> each.getResultKey().equals(key))
			.findFirst()
			.orElseThrow();
		readNodes(context, List.of(key), field, pieces, day);
	}

	private void readNodes(ExecutionContext context, List<String> path, ExecutableNormalizedField field,
			@Nullable Object answer, LocalDate day) {
		context.getGraphQLContext()
			.put(new OfField(path), AnswerNodes.of(schema, compiler, reads, context, field, answer, day));
	}

	private static ExecutableNormalizedField field(DataFetchingEnvironment environment) {
		return context(environment).getNormalizedQueryTree()
			.get()
			.getNormalizedField(environment.getMergedField(), (GraphQLFieldsContainer) environment.getParentType(),
					environment.getExecutionStepInfo().getPath());
	}

	/** The nodes of the nearest answer around: that of a question may be within that of an act. */
	private static Answered referred(DataFetchingEnvironment environment) {
		List<String> path = environment.getExecutionStepInfo().getPath().getKeysOnly();
		Object refs = AnswerValues.property(Objects.requireNonNull(environment.getSource()),
				environment.getField().getName());
		for (int length = path.size() - 1; length > 0; length--) {
			AnswerNodes nodes = environment.getGraphQlContext().get(new OfField(path.subList(0, length)));
			if (nodes != null) {
				return new Answered(nodes.answered(String.join("/", path.subList(length - 1, path.size())), refs));
			}
		}
		throw new IllegalStateException("No answer has nodes at " + path);
	}

	/** Under which the nodes of an answer are kept until the request is answered. */
	private record OfField(List<String> path) {
	}

}
