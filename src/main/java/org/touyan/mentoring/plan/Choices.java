package org.touyan.mentoring.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who can be assigned to whom, and what is better: to have as many as can be of the mentees of the first priority, then
 * of the next and so on; of all ways to do so, most pairs of the first preference, then of the next; and of these the
 * highest sum of scores.
 */
final class Choices {

	/** What a pair costs that must not be. */
	static final long FORBIDDEN = Long.MAX_VALUE / 4;

	/** That no sum of costs comes near to what is forbidden. */
	private static final long MOST = FORBIDDEN / 16;

	/** How finely scores are told apart, where there are not too many mentees for it. */
	private static final long SCORE = 1_000_000;

	private final int[] priorities;

	private final int[][] preferences;

	private final double[][] scores;

	private final int[] places;

	/**
	 * What there is to choose from.
	 * @param priorities of the mentees, 0 for those who come first
	 * @param preferences of each mentee with each mentor, 0 for the best
	 * @param scores of each mentee with each mentor, 0 to 1; not a number where the two must not be a pair
	 * @param places that each mentor has free
	 */
	Choices(int[] priorities, int[][] preferences, double[][] scores, int[] places) {
		this.priorities = priorities;
		this.preferences = preferences;
		this.scores = scores;
		this.places = places;
	}

	int[] priorities() {
		return priorities;
	}

	int[][] preferences() {
		return preferences;
	}

	double[][] scores() {
		return scores;
	}

	int[] places() {
		return places;
	}

	/** What it costs to assign each mentee to each mentor and, in the last column, to nobody. */
	long[][] costs() {
		long mentees = scores.length + 1L;
		int last = last();
		int all = Arrays.stream(priorities).max().orElse(0) + 1;
		long dearest = power(mentees, last) + 1;
		long score = Math.clamp(MOST / (all * mentees * dearest), 1, SCORE);
		long[][] costs = new long[scores.length][places.length + 1];
		for (int mentee = 0; mentee < scores.length; mentee++) {
			for (int mentor = 0; mentor < places.length; mentor++) {
				costs[mentee][mentor] = Double.isNaN(scores[mentee][mentor]) ? FORBIDDEN
						: (power(mentees, last) - worth(last - preferences[mentee][mentor], mentees)) * score
								+ Math.round((1 - scores[mentee][mentor]) * score);
			}
			// More than all pairs together. Those who can have a mentor at once are the independent sets of a matroid,
			// so that equal steps are enough for nobody to be left out for any number of others of a later priority.
			costs[mentee][places.length] = (all - priorities[mentee]) * mentees * dearest * score;
		}
		return costs;
	}

	/** The last preference of any pair that may be. */
	private int last() {
		return IntStream.range(0, scores.length)
			.flatMap(mentee -> IntStream.range(0, places.length)
				.filter(mentor -> !Double.isNaN(scores[mentee][mentor]))
				.map(mentor -> preferences[mentee][mentor]))
			.max()
			.orElse(0);
	}

	/** Of a pair so many preferences before the last: more than that of any number of pairs one later. */
	private static long worth(int before, long mentees) {
		return before == 0 ? 0 : power(mentees, before);
	}

	private static long power(long base, int exponent) {
		long power = 1;
		for (int each = 0; each < exponent; each++) {
			power *= base;
		}
		return power;
	}

}
