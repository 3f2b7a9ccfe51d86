package org.touyan.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ResultPath;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;

import org.touyan.query.CompiledField;
import org.touyan.query.CompiledOperation;
import org.touyan.query.QueryException;

/**
 * Answers the root fields that the compiler compiles, all in one transaction, and leaves the others (introspection,
 * fields answered by code) to graphql-java. What a statement returns is the response already, so no field inside it is
 * resolved one by one.
 */
final class CompiledQueryStrategy extends AsyncExecutionStrategy {

	private final RequestCompiler compiler;

	private final ComputedFields reads;

	private final ReadLog log;

	private final boolean introspects;

	CompiledQueryStrategy(RequestCompiler compiler, ComputedFields reads, ReadLog log, boolean introspects,
			DataFetcherExceptionHandler failures) {
		super(failures);
		this.compiler = compiler;
		this.reads = reads;
		this.log = log;
		this.introspects = introspects;
	}

	@Override
	public CompletableFuture<ExecutionResult> execute(ExecutionContext context,
			ExecutionStrategyParameters parameters) {
		context.getGraphQLContext().put(ExecutionContext.class, context);
		try {
			if (introspects(parameters)) {
				checkIntrospection(context);
			}
			CompiledOperation compiled = compiler.compile(context);
			if (compiled.fields().isEmpty()) {
				return super.execute(context, parameters).whenComplete((_, _) -> MutationStrategy.takeBack(context));
			}
			Map<String, @Nullable Object> answers = answers(context, compiled);
			return others(context, parameters, compiled.fields())
				.thenApply(others -> result(context, parameters, answers, others));
		}
		catch (AbortExecutionException refused) {
			return CompletableFuture.completedFuture(refused.toExecutionResult());
		}
		catch (RuntimeException failed) {
			return CompletableFuture.completedFuture(new ExecutionResultImpl(error(failed, context, parameters)));
		}
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
		return QuestionWiring.completed(parameters, given -> super.completeValue(context, given));
	}

	private void checkIntrospection(ExecutionContext context) {
		if (!introspects) {
			throw new AbortExecutionException(List.of(Errors.introspectionNotAllowed()));
		}
		IntrospectionLimits.check(context);
	}

	/** The schema is in what graphql-java answers of itself, and in what is told to other graphs. */
	private static boolean introspects(ExecutionStrategyParameters parameters) {
		return parameters.getFields()
			.getSubFieldsList()
			.stream()
			.anyMatch(field -> QuestionWiring.INTROSPECTION.contains(field.getName()));
	}

	private GraphQLError error(RuntimeException failed, ExecutionContext context,
			ExecutionStrategyParameters parameters) {
		return switch (failed) {
			case QueryException refused -> {
				log.refused(context, refused);
				yield Errors.refused(refused,
						parameters.getFields().getSubField(refused.field()).getSingleField().getSourceLocation());
			}
			case Neo4jException database -> somewhere(Errors.database(database), parameters);
			default -> somewhere(Errors.internal(failed), parameters);
		};
	}

	/** All root fields are read together, so a failure is told of any of them. */
	private static GraphQLError somewhere(GraphQLError error, ExecutionStrategyParameters parameters) {
		List<MergedField> fields = parameters.getFields().getSubFieldsList();
		return Errors.at(error,
				fields.size() == 1 ? ResultPath.rootPath().segment(fields.getFirst().getResultKey()) : null,
				fields.stream().map(field -> field.getSingleField().getSourceLocation()).toList());
	}

	private Map<String, @Nullable Object> answers(ExecutionContext context, CompiledOperation compiled) {
		List<CompiledField.Response> responses = reads.answers(context, compiled, ResultPath.rootPath());
		var answers = new LinkedHashMap<String, @Nullable Object>();
		for (int index = 0; index < responses.size(); index++) {
			CompiledField.Response response = responses.get(index);
			answers.put(compiled.fields().get(index).key(), response.absent() ? Absent.VALUE : response.value());
		}
		return answers;
	}

	/** Stands for a field that is null though the schema promises it, so that the whole answer is null. */
	private enum Absent {

		VALUE

	}

	private CompletableFuture<ExecutionResult> others(ExecutionContext context, ExecutionStrategyParameters parameters,
			List<CompiledField> compiled) {
		var others = new LinkedHashMap<>(parameters.getFields().getSubFields());
		compiled.forEach(field -> others.remove(field.key()));
		if (others.isEmpty()) {
			return CompletableFuture.completedFuture(ExecutionResultImpl.newExecutionResult().data(Map.of()).build());
		}
		return super.execute(context, parameters.transform(
				builder -> builder.fields(MergedSelectionSet.newMergedSelectionSet().subFields(others).build())));
	}

	private static ExecutionResult result(ExecutionContext context, ExecutionStrategyParameters parameters,
			Map<String, @Nullable Object> answers, ExecutionResult others) {
		Map<String, @Nullable Object> otherAnswers = others.getData();
		if (otherAnswers == null || answers.containsValue(Absent.VALUE)) {
			return new ExecutionResultImpl(null, context.getErrors());
		}
		var data = new LinkedHashMap<String, @Nullable Object>();
		for (String key : parameters.getFields().getSubFields().keySet()) {
			data.put(key, answers.containsKey(key) ? answers.get(key) : otherAnswers.get(key));
		}
		return new ExecutionResultImpl(data, new ArrayList<>(context.getErrors()));
	}

}
