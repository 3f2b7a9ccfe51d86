package org.touyan.api;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import graphql.execution.ExecutionContext;
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
import reactor.core.publisher.Mono;

/** Ties answers by code to the graph: where they refer to nodes, what a request asks of these is read. */
final class QuestionWiring {

	private final CompiledSchema schema;

	private final RequestCompiler compiler;

	private final GraphReads reads;

	private final Clock clock;

	QuestionWiring(CompiledSchema schema, RequestCompiler compiler, GraphReads reads, Clock clock) {
		this.schema = schema;
		this.compiler = compiler;
		this.reads = reads;
		this.clock = clock;
	}

	/** What takes the place of a reference to a node: what the request asks of that node, ready to be sent. */
	record Answered(@Nullable Object value) {
	}

	GraphQLSchema wired(GraphQLSchema executable) {
		return executable.transform(builder -> builder.codeRegistry(executable.getCodeRegistry().transform(code -> {
			for (GraphQLFieldDefinition field : executable.getQueryType().getFields()) {
				wireRoot(executable.getQueryType(), field, code);
			}
			executable.getAllTypesAsList()
				.stream()
				.filter(type -> type instanceof GraphQLObjectType && !schema.isNode(type.getName()))
				.forEach(type -> wireReferences((GraphQLObjectType) type, code));
		})));
	}

	private void wireRoot(GraphQLObjectType query, GraphQLFieldDefinition field, GraphQLCodeRegistry.Builder code) {
		FieldCoordinates place = FieldCoordinates.coordinates(query, field);
		if (!schema.compiler().compiles(field.getName()) && code.hasDataFetcher(place)) {
			DataFetcher<?> answer = code.getDataFetcher(place, field);
			code.dataFetcher(place, (DataFetcher<?>) environment -> {
				DataFetchingEnvironment given = GivenArguments.of(environment);
				compiler.question(Objects.requireNonNull(environment.getGraphQlContext().get(ExecutionContext.class)));
				return answered(given, AreaSuppression.answer(answer, given));
			});
		}
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
			boolean isRoot = type.getName().equals("Query") || type.getName().equals("Mutation");
			if (!isRoot && schema.isNode(GraphQLTypeUtil.unwrapAll(field.getType()).getName())) {
				code.dataFetcher(FieldCoordinates.coordinates(type, field),
						(DataFetcher<?>) environment -> referred(environment));
			}
		}
	}

	private @Nullable Object answered(DataFetchingEnvironment environment, @Nullable Object value) {
		return switch (value) {
			case CompletionStage<?> later -> later.thenApply(answer -> withNodes(environment, answer));
			case Mono<?> later -> later.mapNotNull(answer -> withNodes(environment, answer)).toFuture();
			case null, default -> withNodes(environment, value);
		};
	}

	private @Nullable Object withNodes(DataFetchingEnvironment environment, @Nullable Object answer) {
		ExecutionContext context = Objects.requireNonNull(environment.getGraphQlContext().get(ExecutionContext.class));
		ResultPath path = environment.getExecutionStepInfo().getPath();
		ExecutableNormalizedField field = context.getNormalizedQueryTree()
			.get()
			.getNormalizedField(environment.getMergedField(), (GraphQLFieldsContainer) environment.getParentType(),
					path);
		environment.getGraphQlContext()
			.put(new OfField(path.getSegmentName()), AnswerNodes.of(schema, compiler, reads, context, field, answer,
					QueryContextArgument.day(environment, clock)));
		return answer;
	}

	private static Answered referred(DataFetchingEnvironment environment) {
		List<String> path = environment.getExecutionStepInfo().getPath().getKeysOnly();
		AnswerNodes nodes = Objects.requireNonNull(environment.getGraphQlContext().get(new OfField(path.getFirst())));
		Object refs = AnswerValues.property(Objects.requireNonNull(environment.getSource()),
				environment.getField().getName());
		return new Answered(nodes.answered(String.join("/", path), refs));
	}

	/** Under which the nodes of an answer are kept until the request is answered. */
	private record OfField(String key) {
	}

}
