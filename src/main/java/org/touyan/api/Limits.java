package org.touyan.api;

import java.util.List;

import graphql.execution.AbortExecutionException;

import org.touyan.query.CompiledField;

/** Refuses, before any database work, what asks for too much. */
final class Limits {

	private final int depth;

	private final long cost;

	Limits(ApiSettings settings) {
		this.depth = settings.maximumDepth();
		this.cost = settings.maximumCost();
	}

	/** Checks how deep each field is. */
	void checkDepth(List<CompiledField> fields) {
		int deepest = fields.stream().mapToInt(CompiledField::depth).max().orElse(0);
		if (deepest > depth) {
			throw new AbortExecutionException(List.of(Errors.tooMuch("QUERY_TOO_DEEP",
					"The query has %d levels of nodes, one related to the other; it may have %d.", "depth", deepest,
					depth)));
		}
	}

	/** Checks what a request costs in all. */
	void checkCost(long all) {
		if (all > cost) {
			throw new AbortExecutionException(List.of(Errors.tooMuch("QUERY_TOO_COSTLY",
					"The request could touch %d nodes; it may touch %d. Ask for smaller pages or less deep conditions.",
					"cost", all, cost)));
		}
	}

}
