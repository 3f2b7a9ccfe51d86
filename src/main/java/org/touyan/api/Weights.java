package org.touyan.api;

import java.util.stream.DoubleStream;

import org.touyan.query.QueryException;

/** How much reasons weigh beside each other, as who asks wants them to. */
public final class Weights {

	private static final double MOST = 1000;

	private Weights() {
	}

	/**
	 * Refuses weights by which nothing can be judged.
	 * @param weights all that stand beside each other
	 * @param question of who asks
	 * @throws QueryException where one is below 0 or above 1000, or all are 0
	 */
	public static void check(DoubleStream weights, QueryContext question) {
		double[] all = weights.toArray();
		if (DoubleStream.of(all).anyMatch(weight -> !(weight >= 0 && weight <= MOST))) {
			throw question.refused("INVALID_ARGUMENT", "A weight is 0 to 1000.");
		}
		if (DoubleStream.of(all).sum() == 0) {
			throw question.refused("INVALID_ARGUMENT", "All weights are 0; one must be more.");
		}
	}

}
