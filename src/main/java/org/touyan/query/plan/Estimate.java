package org.touyan.query.plan;

import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What reading a plan could take, as far as can be told without the database. The rows of a page count as many times as
 * the query asks for, and all that hangs on each of them with it, so pages inside of pages multiply. What no page cuts
 * is assumed: a type has {@value Estimator#NODES} nodes, of which as many are looked at as ids are named, and by one
 * relationship a node is related to {@value Estimator#RELATED}. What is reached by taking steps again and again grows
 * so with each time, up to all nodes; it counts as one level, since the schema says how many times at the most.
 *
 * @param nodes how many could be touched, a whole number
 * @param depth how many levels of nodes there are, each reached from the one before by a relationship, in what is read
 * as well as in conditions
 */
public record Estimate(double nodes, int depth) {

	static final Estimate NOTHING = new Estimate(0, 0);

	/**
	 * Estimates.
	 *
	 * @param read what is read
	 * @param values of its parameters, by name
	 * @return the estimate
	 */
	public static Estimate of(Read read, Map<String, @Nullable Object> values) {
		return new Estimator(values).read(read);
	}

	static Estimate sum(Stream<Estimate> estimates) {
		return estimates.reduce(NOTHING, Estimate::and);
	}

	Estimate and(Estimate other) {
		return new Estimate(nodes + other.nodes, Math.max(depth, other.depth));
	}

	Estimate times(double times) {
		return new Estimate(nodes * times, depth);
	}

	/** A node, and from it what was estimated. */
	Estimate fromNode() {
		return new Estimate(1 + nodes, 1 + depth);
	}

}
