package org.touyan.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Guesses what attributes people have, from how likely each value was before and from how much more likely the figures
 * make it, and sees whether that is right more often than the value that was the likeliest before.
 */
final class Guesses {

	private static final double DEVIATIONS = 4;

	private static final double NOTHING = 1e-9;

	private final Map<String, Tally> tallies = new TreeMap<>();

	private final Map<Target, Belief> beliefs = new HashMap<>();

	/** An attribute of a person, attacked in some way. */
	record Target(String attack, String person, String attribute) {
	}

	/** What is thought of an attribute. */
	private static final class Belief {

		private final String truth;

		private final Map<String, Double> before;

		private final Map<String, Double> evidence = new HashMap<>();

		Belief(String truth, Map<String, Double> before) {
			this.truth = truth;
			this.before = before;
		}

	}

	/** What was guessed. */
	static final class Tally {

		private int guesses;

		private int right;

		private int byMargins;

		private int better;

		private int worse;

		private void add(Belief belief) {
			boolean isRight = best(belief, 1).equals(belief.truth);
			boolean isBefore = best(belief, 0).equals(belief.truth);
			guesses++;
			right += isRight ? 1 : 0;
			byMargins += isBefore ? 1 : 0;
			better += isRight && !isBefore ? 1 : 0;
			worse += isBefore && !isRight ? 1 : 0;
		}

		private void add(Tally other) {
			guesses += other.guesses;
			right += other.right;
			byMargins += other.byMargins;
			better += other.better;
			worse += other.worse;
		}

		int guesses() {
			return guesses;
		}

		double rate() {
			return (double) right / guesses;
		}

		/** Of those that were guessed otherwise than by the margins, not more became right than wrong by chance. */
		boolean isNoBetter() {
			return better - worse <= DEVIATIONS * Math.sqrt((double) better + worse) + 1;
		}

		@Override
		public String toString() {
			return "%d of %d right, %d by the margins (%d better, %d worse)%n".formatted(right, guesses, byMargins,
					better, worse);
		}

	}

	private static String best(Belief belief, double weight) {
		return belief.before.entrySet()
			.stream()
			.max(Comparator.<Map.Entry<String, Double>>comparingDouble(
					each -> Math.log(each.getValue()) + weight * belief.evidence.getOrDefault(each.getKey(), 0.0))
				.thenComparing(Map.Entry::getKey))
			.orElseThrow()
			.getKey();
	}

	/**
	 * Guesses by one comparison, and remembers it for those that are made of all of them.
	 * @param before how many of each value there are among whom the person is
	 * @param evidence by value the logarithm of how much likelier the figures are if it is the person's
	 */
	void compare(Target target, String truth, Map<String, Long> before, Map<String, Double> evidence) {
		double least = evidence.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
		double most = evidence.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
		if (most - least < NOTHING || before.size() < 2) {
			return;
		}
		double all = before.values().stream().mapToLong(Long::longValue).sum();
		var shares = new LinkedHashMap<String, Double>();
		before.forEach((value, count) -> shares.put(value, count / all));
		var once = new Belief(truth, shares);
		once.evidence.putAll(evidence);
		tallies.computeIfAbsent(target.attack() + ", once", _ -> new Tally()).add(once);
		for (String attack : new String[] { target.attack(), "everything" }) {
			Belief belief = beliefs.computeIfAbsent(new Target(attack, target.person(), target.attribute()),
					_ -> new Belief(truth, shares));
			evidence.forEach((value, more) -> belief.evidence.merge(value, more, Double::sum));
		}
	}

	/** Adds what was guessed of another store. */
	void add(Guesses other) {
		other.tallies().forEach((attack, tally) -> tallies.computeIfAbsent(attack, _ -> new Tally()).add(tally));
	}

	/** How the guesses came out, by attack: by each comparison, by all of one kind together, and by everything. */
	Map<String, Tally> tallies() {
		var all = new TreeMap<>(tallies);
		beliefs.forEach(
				(target, belief) -> all.computeIfAbsent(target.attack() + ", together", _ -> new Tally()).add(belief));
		return all;
	}

}
