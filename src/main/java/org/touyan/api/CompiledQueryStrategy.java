package org.touyan.api;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedSelectionSet;
import graphql.extensions.ExtensionsBuilder;
import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;

import org.touyan.graph.Graph;
import org.touyan.query.CompiledField;
import org.touyan.query.QueryCompiler;
import org.touyan.query.QueryException;

/**
 * Answers the root fields that the compiler compiles, all in one transaction with one statement each, and leaves the
 * others (introspection, fields answered by code) to graphql-java. What a statement returns is the response already, so
 * no field inside it is resolved one by one.
 */
final class CompiledQueryStrategy extends AsyncExecutionStrategy {

	private final CompiledSchema schema;

	private final Graph graph;

	private final Clock clock;

	private final Limits limits;

	private final Duration timeout;

	CompiledQueryStrategy(CompiledSchema schema, Graph graph, Clock clock, ApiSettings settings) {
		this.schema = schema;
		this.graph = graph;
		this.clock = clock;
		this.limits = new Limits(settings);
		this.timeout = settings.statementTimeout();
	}

	@Override
	public CompletableFuture<ExecutionResult> execute(ExecutionContext context,
			ExecutionStrategyParameters parameters) {
		QueryCompiler compiler = schema.compiler();
		List<ExecutableNormalizedField> fields = context.getNormalizedQueryTree().get().getTopLevelFields();
		try {
			List<CompiledField> compiled = compiled(
					fields.stream().filter(field -> compiler.compiles(field.getFieldName())).toList());
			extensions(context).addValue("cost", limits.check(compiled));
			if (compiled.isEmpty()) {
				return super.execute(context, parameters);
			}
			Map<String, @Nullable Object> answers = answers(context, compiled);
			return others(context, parameters, compiled).thenApply(others -> result(context, fields, answers, others));
		}
		catch (AbortExecutionException refused) {
			return CompletableFuture.completedFuture(refused.toExecutionResult());
		}
		catch (RuntimeException failed) {
			return CompletableFuture.completedFuture(new ExecutionResultImpl(error(failed, parameters)));
		}
	}

	private List<CompiledField> compiled(List<ExecutableNormalizedField> fields) {
		LocalDate today = LocalDate.now(clock);
		return fields.stream().map(field -> schema.compiler().compile(field, today)).toList();
	}

	private static ExtensionsBuilder extensions(ExecutionContext context) {
		return context.getGraphQLContext().get(ExtensionsBuilder.class);
	}

	private static GraphQLError error(RuntimeException failed, ExecutionStrategyParameters parameters) {
		return switch (failed) {
			case QueryException refused -> Errors.refused(refused,
					parameters.getFields().getSubField(refused.field()).getSingleField().getSourceLocation());
			case Neo4jException database -> Errors.database(database);
			default -> Errors.internal(failed);
		};
	}

	private Map<String, @Nullable Object> answers(ExecutionContext context, List<CompiledField> compiled) {
		List<Value> values = graph
			.read(compiled.stream().map(field -> new Query(field.statement(), field.parameters())).toList(), timeout);
		var answers = new LinkedHashMap<String, @Nullable Object>();
		for (int index = 0; index < compiled.size(); index++) {
			CompiledField field = compiled.get(index);
			CompiledField.Response response = field.respond(values.get(index).asObject());
			response.missing().forEach(path -> context.addError(Errors.missing(path)));
			answers.put(field.key(), response.absent() ? Absent.VALUE : response.value());
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

	private static ExecutionResult result(ExecutionContext context, List<ExecutableNormalizedField> fields,
			Map<String, @Nullable Object> answers, ExecutionResult others) {
		Map<String, @Nullable Object> otherAnswers = others.getData();
		if (otherAnswers == null || answers.containsValue(Absent.VALUE)) {
			return new ExecutionResultImpl(null, context.getErrors());
		}
		var data = new LinkedHashMap<String, @Nullable Object>();
		for (String key : fields.stream().map(ExecutableNormalizedField::getResultKey).toList()) {
			data.put(key, answers.containsKey(key) ? answers.get(key) : otherAnswers.get(key));
		}
		return new ExecutionResultImpl(data, new ArrayList<>(context.getErrors()));
	}

}
