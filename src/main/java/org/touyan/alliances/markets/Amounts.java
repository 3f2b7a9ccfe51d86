package org.touyan.alliances.markets;

import org.jspecify.annotations.Nullable;

import org.touyan.acts.GraphWriter;

/** Figures that are put on record. */
final class Amounts {

	private Amounts() {
	}

	/** Refuses one below zero with INVALID_ARGUMENT. */
	static void check(String field, @Nullable Integer amount, GraphWriter graph) {
		if (amount != null && amount < 0) {
			throw graph.refusal("INVALID_ARGUMENT", "%s is %d; it cannot be below zero.".formatted(field, amount));
		}
	}

}
