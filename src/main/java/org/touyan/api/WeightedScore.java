package org.touyan.api;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Judges by factors that weigh differently beside each other: a score is the mean of their values by their weights,
 * from 0 to 1.
 *
 * @param <F> the factors
 */
public final class WeightedScore<F extends Enum<F>> {

	private final ToDoubleFunction<F> weights;

	private final double sum;

	/**
	 * What a factor says.
	 *
	 * @param value from 0, against, to 1, for
	 * @param contribution to the score: value by weight, by the sum of the weights
	 * @param text for a clerk, in Chinese
	 */
	public record Reason<F extends Enum<F>>(F factor, double value, double weight, double contribution, String text) {
	}

	/**
	 * By these factors, all of which count.
	 * @param weights of which one must be more than 0
	 */
	public WeightedScore(Class<F> factors, ToDoubleFunction<F> weights) {
		this.weights = weights;
		this.sum = Arrays.stream(factors.getEnumConstants()).mapToDouble(weights).sum();
	}

	/** What a factor adds to the score. */
	public double contribution(F factor, double value) {
		return value * weights.applyAsDouble(factor) / sum;
	}

	/** What a factor says, and adds to the score. */
	public Reason<F> reason(F factor, double value, String text) {
		return new Reason<>(factor, value, weights.applyAsDouble(factor), contribution(factor, value), text);
	}

	/** The score that the reasons of all factors make. */
	public static double of(List<? extends Reason<?>> reasons) {
		return reasons.stream().mapToDouble(Reason::contribution).sum();
	}

}
