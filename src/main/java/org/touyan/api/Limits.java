package org.touyan.api;

import java.util.List;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;

import org.touyan.query.CompiledField;

/** Refuses, before any database work, what asks for too much. */
final class Limits {

	private final int depth;

	private final long cost;

	Limits(ApiSettings settings) {
		this.depth = settings.maximumDepth();
		this.cost = settings.mostCost();
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

	/** Checks what is sent to the database at once. */
	void checkCost(long all) {
		if (all > cost) {
			throw new AbortExecutionException(List.of(tooCostly(all, cost)));
		}
	}

	static GraphQLError tooCostly(long cost, long limit) {
		return Errors.tooMuch("QUERY_TOO_COSTLY",
				"The request would take %d database hits; it may take %d. Ask for less at once.", "cost", cost, limit);
	}

}
