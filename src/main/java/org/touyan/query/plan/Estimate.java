package org.touyan.query.plan;

import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What reading a plan will take, as far as can be told from the plan and from how much there is in the graph: how often
 * the store is looked at, as the database counts it (its "hits"). All figures of the graph enter it rounded to one
 * digit, so that what is told of a request tells nothing of single nodes.
 *
 * @param looks at the store, a whole number or not
 * @param depth how many levels of nodes there are, each reached from the one before by a relationship, in what is read
 * as well as in conditions; what is reached by taking steps again and again counts as one level, since the schema says
 * how many times at the most
 */
public record Estimate(double looks, int depth) {

	static final Estimate NOTHING = new Estimate(0, 0);

	/**
	 * Estimates.
	 *
	 * @param read what is read
	 * @param values of its parameters, by name
	 * @param sizes of the graph
	 * @return the estimate
	 */
	public static Estimate of(Read read, Map<String, @Nullable Object> values, Sizes sizes) {
		return new Estimator(values, sizes).read(read, Chances.ANY);
	}

	static Estimate looks(double looks) {
		return new Estimate(looks, 0);
	}

	static Estimate sum(Stream<Estimate> estimates) {
		return estimates.reduce(NOTHING, Estimate::and);
	}

	Estimate and(Estimate other) {
		return new Estimate(looks + other.looks, Math.max(depth, other.depth));
	}

	Estimate times(double times) {
		return new Estimate(looks * times, depth);
	}

	/** The same of a node that is a level nearer. */
	Estimate deeper() {
		return new Estimate(looks, 1 + depth);
	}

}
