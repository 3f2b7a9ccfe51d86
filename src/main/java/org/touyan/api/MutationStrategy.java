package org.touyan.api;

import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;

import org.touyan.graph.ReadView;
import org.touyan.graph.Trial;

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

	/** What is only tried is taken back once it is answered. */
	@Override
	@SuppressWarnings("FutureReturnValueIgnored") // whoever calls it looks for a future
	protected Object resolveFieldWithInfo(ExecutionContext context, ExecutionStrategyParameters parameters) {
		try {
			Object resolved = super.resolveFieldWithInfo(context, parameters);
			if (resolved instanceof CompletableFuture<?> later) {
				return later.thenCompose(info -> answered((FieldValueInfo) info))
					.whenComplete((_, _) -> takeBack(context));
			}
			return answered((FieldValueInfo) resolved).whenComplete((_, _) -> takeBack(context));
		}
		catch (RuntimeException failed) {
			takeBack(context);
			throw failed;
		}
	}

	private static CompletableFuture<FieldValueInfo> answered(FieldValueInfo info) {
		return info.getFieldValueObject() instanceof CompletableFuture<?> value
				? value.handle((_, _) -> info).toCompletableFuture() : CompletableFuture.completedFuture(info);
	}

	/** Ends the transaction in which the answer was read, if there was one. */
	static void takeBack(ExecutionContext context) {
		Trial trial = context.getGraphQLContext().get(Trial.class);
		if (trial != null) {
			context.getGraphQLContext().delete(Trial.class).delete(ReadView.class);
			trial.close();
		}
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
		return QuestionWiring.completed(parameters, given -> super.completeValue(context, given));
	}

}
