package org.touyan.reserves;

import java.util.Map;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the readiness of a reserve is reckoned; no rule that was published says it.
 *
 * @param poolMonths after how long in the pool nobody waits for more, in months
 * @param trainings how many trainings passed are enough
 * @param trainingMonths how far back they count, in months
 * @param young up to this age, in years, everything is open
 * @param middle up to this age somebody new may become chief
 * @param old up to this age somebody may be elected
 * @param now the least score of who is ready now, from 0 to 1
 * @param soon the least score of who will be within a year
 * @param weights of the factors beside each other, where another than the standard one
 */
public record ReadinessSettings(@DefaultValue("24") int poolMonths, @DefaultValue("2") int trainings,
		@DefaultValue("36") int trainingMonths, @DefaultValue("35") int young, @DefaultValue("45") int middle,
		@DefaultValue("55") int old, @DefaultValue("0.6") double now, @DefaultValue("0.45") double soon,
		@DefaultValue Map<ReadinessFactor, Double> weights) {

	public ReadinessSettings {
		weights = Map.copyOf(weights);
	}

	/** How much a factor weighs beside the others. */
	public double weight(ReadinessFactor factor) {
		return weights.getOrDefault(factor, factor.standardWeight());
	}

}
