package org.touyan.api;

import java.util.List;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.extensions.ExtensionsBuilder;

import org.touyan.access.Budgets;
import org.touyan.access.Budgets.Budget;

/**
 * What a request costs: it is taken from the budget of the account, and told in the answer beside what is left. To
 * those who may have figures only it is told without a look at anything read: what an answer by code reads next depends
 * on what it read before, so it is told the same for all of them.
 */
final class RequestCost {

	/** The extension of the answer. */
	private static final String COST = "cost";

	/** Of an answer by code to somebody who may have figures only; most take less, few more. */
	static final long QUESTION = 100_000;

	private final Budgets budgets;

	RequestCost(Budgets budgets) {
		this.budgets = budgets;
	}

	/** Whether what answers by code cost is charged before they are made. */
	static boolean isChargedBefore(ExecutionContext context) {
		return requester(context).scope().minimumCellSize() > 0;
	}

	/**
	 * Takes what is sent to the database first.
	 * @throws AbortExecutionException where there is less, or nothing, to spend
	 */
	void begin(ExecutionContext context, long cost) {
		take(context, cost, true);
	}

	/** Takes what an answer by code costs, where that is charged before it is made. */
	void question(ExecutionContext context) {
		if (isChargedBefore(context)) {
			take(context, QUESTION, false);
		}
	}

	/** Takes what is sent further for an answer that was begun, and so is finished. */
	void further(ExecutionContext context, long cost) {
		if (!isChargedBefore(context)) {
			take(context, cost, false);
		}
	}

	private void take(ExecutionContext context, long cost, boolean begins) {
		GraphQLContext request = context.getGraphQLContext();
		String account = requester(context).account();
		// Nobody's account has no budget: who has not signed in sees nothing, and is counted by address.
		boolean isUncounted = account.isEmpty() || WarmUp.isAsking(request);
		// Fields that are answered by code are answered side by side.
		request.<Long>compute(COST, (_, before) -> {
			long sum = before == null ? cost : before + cost;
			Budget budget = isUncounted ? budgets.full()
					: begins ? budgets.spend(account, cost) : budgets.owe(account, cost);
			if (!budget.delay().isZero()) {
				throw new AbortExecutionException(List.of(Errors.rateLimited(cost, budget)));
			}
			if (!begins && !isUncounted && sum > budget.maximum()) {
				throw new AbortExecutionException(List.of(Limits.tooCostly(sum, budget.maximum())));
			}
			request.<ExtensionsBuilder>get(ExtensionsBuilder.class)
				.addValue(COST, Map.of("requested", sum, "available", budget.available(), "maximum", budget.maximum(),
						"restorePerSecond", budget.restorePerSecond()));
			return sum;
		});
	}

	private static RequestContext requester(ExecutionContext context) {
		return context.getGraphQLContext().get(RequestContext.class);
	}

}
