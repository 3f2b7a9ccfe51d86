package org.touyan.query.plan;

import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What reading a plan will take, as far as can be told from the plan and from how much there is in the graph: how often
 * the store is looked at, as the database counts it (its "hits"). All figures of the graph enter it rounded to one
 * digit, so that what is told of a request tells nothing of single nodes.
 *
 * @param hits database hits, a whole number or not
 * @param depth how many levels of nodes there are, each reached from the one before by a relationship, in what is read
 * as well as in conditions; what is reached by taking steps again and again counts as one level, since the schema says
 * how many times at the most
 * @param conditions how many a query sets, in all that is read; one on related nodes, which the database plans anew for
 * each way to find the others, counts as some
 */
public record Estimate(double hits, int depth, int conditions) {

	/** A condition on related nodes takes the database as long to plan as so many on values. */
	private static final int RELATED = 10;

	/** So many conditions are planned within the time that a statement takes anyway. */
	private static final int FEW = 100;

	/** 200 conditions on a text took 5 seconds to plan on a busy machine; a second is a million looks. */
	private static final double PLANNING = 120;

	static final Estimate NOTHING = new Estimate(0, 0, 0);

	/**
	 * Estimates.
	 *
	 * @param read what is read
	 * @param values of its parameters, by name
	 * @param sizes of the graph
	 * @return the estimate
	 */
	public static Estimate of(Read read, Map<String, @Nullable Object> values, GraphCounts sizes) {
		return new Estimator(values, sizes).read(read, Selectivity.ANY);
	}

	/**
	 * What the database takes to plan the read, as that many database hits: little for few conditions, and for many it
	 * grows with their square (ADR 36).
	 *
	 * @return 0 or more
	 */
	public double planning() {
		double many = Math.max(0, conditions - FEW);
		return PLANNING * many * many;
	}

	static Estimate hits(double hits) {
		return new Estimate(hits, 0, 0);
	}

	static Estimate sum(Stream<Estimate> estimates) {
		return estimates.reduce(NOTHING, Estimate::and);
	}

	Estimate and(Estimate other) {
		return new Estimate(hits + other.hits, Math.max(depth, other.depth), conditions + other.conditions);
	}

	Estimate times(double times) {
		return new Estimate(hits * times, depth, conditions);
	}

	/** The same as a condition on the value for which it is. */
	Estimate asCondition() {
		return new Estimate(hits, depth, conditions + 1);
	}

	/** The same as a condition on what is related. */
	Estimate asRelatedCondition() {
		return new Estimate(hits, depth, conditions + RELATED);
	}

	/** The same where nobody asked for the conditions. */
	Estimate unasked() {
		return new Estimate(hits, depth, 0);
	}

	/** The same of a node that is a level nearer. */
	Estimate deeper() {
		return new Estimate(hits, 1 + depth, conditions);
	}

}
