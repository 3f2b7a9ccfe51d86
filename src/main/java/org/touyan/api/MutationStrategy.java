package org.touyan.api;

import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;

/** Runs acts one after the other, and what is asked within their answers. */
final class MutationStrategy extends AsyncSerialExecutionStrategy {

	MutationStrategy(DataFetcherExceptionHandler failures) {
		super(failures);
	}

	@Override
	public CompletableFuture<ExecutionResult> execute(ExecutionContext context,
			ExecutionStrategyParameters parameters) {
		context.getGraphQLContext().put(ExecutionContext.class, context);
		return super.execute(context, parameters);
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
		return QuestionWiring.completed(parameters, given -> super.completeValue(context, given));
	}

}
