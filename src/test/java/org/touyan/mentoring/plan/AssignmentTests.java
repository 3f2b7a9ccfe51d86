package org.touyan.mentoring.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Assignments against all that there are where these can be counted, and against their own proof where they cannot. */
class AssignmentTests {

	private static final int CASES = 400;

	/** Of priorities, and of preferences. */
	private static final int LEVELS = 3;

	private static final double NONE = Double.NaN;

	/** One place, for which the new secretary scores a tenth of the reserve. */
	@Test
	void thePriorityComesBeforeTheScore() {
		assertThat(assigned(of(1, 0), rows(row(0), row(0)), new double[][] { { 1 }, { 0.1 } }, 1))
			.containsExactly(Assignment.NOBODY, 0);
	}

	/** Two reserves could have the places of which the secretary needs one: she gets it, and one of them the other. */
	@Test
	void nobodyIsLeftOutForAnyNumberOfALaterPriority() {
		double[][] scores = { { 1, NONE }, { NONE, 1 }, { 0, NONE } };
		assertThat(assigned(of(1, 1, 0), rows(row(0, 0), row(0, 0), row(0, 0)), scores, 1, 1))
			.containsExactly(Assignment.NOBODY, 1, 0);
	}

	/** The first mentor is of the own subdistrict and scores less. */
	@Test
	void thePreferenceComesBeforeTheScore() {
		assertThat(assigned(of(0), rows(row(0, 1)), new double[][] { { 0.2, 0.9 } }, 1, 1)).containsExactly(0);
	}

	/** The first mentee can have the first mentor alone, of whom both would be of the same subdistrict. */
	@Test
	void asManyAsCanBeComeBeforeThePreference() {
		double[][] scores = { { 0.5, NONE }, { 0.9, 0.1 } };
		assertThat(assigned(of(0, 0), rows(row(0, 1), row(0, 1)), scores, 1, 1)).containsExactly(0, 1);
	}

	/** One pair of the first preference and one of the last are better than two of the second. */
	@Test
	void aPairOfABetterPreferenceOutweighsSeveralOfTheNext() {
		double[][] scores = { { 0, 1, NONE }, { 1, NONE, 0 } };
		assertThat(assigned(of(0, 0), rows(row(0, 1, 2), row(1, 2, 2)), scores, 1, 1, 1)).containsExactly(0, 2);
	}

	@Test
	void ofAllOtherwiseAlikeTheSumOfScoresIsTheHighest() {
		double[][] scores = { { 0.9, 0.8 }, { 0.7, 0.1 } };
		assertThat(assigned(of(0, 0), rows(row(0, 0), row(0, 0)), scores, 1, 1)).containsExactly(1, 0);
	}

	private static int[] assigned(int[] priorities, int[][] preferences, double[][] scores, int... places) {
		return Assignment.of(new Choices(priorities, preferences, scores, places));
	}

	private static int[] of(int... priorities) {
		return priorities;
	}

	private static int[] row(int... preferences) {
		return preferences;
	}

	private static int[][] rows(int[]... rows) {
		return rows;
	}

	@Test
	void noOtherAssignmentIsBetterOfAllThereAre() {
		for (long seed = 1; seed <= CASES; seed++) {
			var random = new SplittableRandom(seed);
			Choices choices = choices(random, random.nextInt(0, 7), random.nextInt(1, 5), 0.6, 3);
			int[] assigned = Assignment.of(choices);
			var best = new Best();
			everything(choices, choices.places().clone(), new int[assigned.length], 0, best);
			isFeasible(choices, assigned, seed);
			assertThat(Merit.of(choices, assigned).compareTo(best.merit)).as("seed %d", seed).isZero();
		}
	}

	private static final class Best {

		private @Nullable Merit merit;

	}

	/** What is counted of an assignment, in the order in which it counts, each less what is better. */
	private record Merit(List<Long> counts, double sum) implements Comparable<Merit> {

		static Merit of(Choices choices, int[] assigned) {
			var counts = new ArrayList<Long>();
			for (int priority = 0; priority < LEVELS; priority++) {
				int each = priority;
				counts.add(-places(assigned).filter(mentee -> choices.priorities()[mentee] == each).count());
			}
			for (int preference = 0; preference < LEVELS; preference++) {
				int each = preference;
				counts.add(-places(assigned).filter(mentee -> choices.preferences()[mentee][assigned[mentee]] == each)
					.count());
			}
			return new Merit(counts,
					places(assigned).mapToDouble(mentee -> choices.scores()[mentee][assigned[mentee]]).sum());
		}

		private static IntStream places(int[] assigned) {
			return IntStream.range(0, assigned.length).filter(mentee -> assigned[mentee] != Assignment.NOBODY);
		}

		@Override
		public int compareTo(@Nullable Merit other) {
			for (int place = 0; other != null && place < counts.size(); place++) {
				int difference = counts.get(place).compareTo(other.counts.get(place));
				if (difference != 0) {
					return difference;
				}
			}
			return other == null || sum > other.sum + 1e-5 ? -1 : sum < other.sum - 1e-5 ? 1 : 0;
		}

	}

	/** Tries every mentor and nobody for each mentee. */
	private static void everything(Choices choices, int[] left, int[] assigned, int mentee, Best best) {
		if (mentee == assigned.length) {
			Merit merit = Merit.of(choices, assigned);
			best.merit = merit.compareTo(best.merit) < 0 ? merit : best.merit;
			return;
		}
		assigned[mentee] = Assignment.NOBODY;
		everything(choices, left, assigned, mentee + 1, best);
		for (int mentor = 0; mentor < left.length; mentor++) {
			if (!Double.isNaN(choices.scores()[mentee][mentor]) && left[mentor] > 0) {
				left[mentor]--;
				assigned[mentee] = mentor;
				everything(choices, left, assigned, mentee + 1, best);
				left[mentor]++;
			}
		}
	}

	@Test
	void noExchangeImprovesALargeOne() {
		for (long seed = 1; seed <= 5; seed++) {
			Choices choices = choices(new SplittableRandom(seed), 300, 90, 0.3, 6);
			int[] assigned = Assignment.of(choices);
			isFeasible(choices, assigned, seed);
			assertThat(hasImprovingExchange(choices, assigned)).as("seed %d", seed).isFalse();
			int[] worse = assigned.clone();
			int one = IntStream.range(0, worse.length)
				.filter(at -> worse[at] != Assignment.NOBODY)
				.findFirst()
				.orElseThrow();
			worse[one] = Assignment.NOBODY;
			assertThat(hasImprovingExchange(choices, worse)).as("the proof finds a worse one").isTrue();
		}
	}

	/**
	 * Whether mentees can change places in a ring to the better. A flow without such a ring is of minimum cost (Klein
	 * 1967). The ring is looked for by Bellman and Ford's relaxation over mentors, nobody and a store of free places.
	 */
	private static boolean hasImprovingExchange(Choices choices, int[] assigned) {
		int[] places = choices.places();
		int mentors = places.length;
		int nobody = mentors;
		int store = mentors + 1;
		double[][] change = new double[mentors + 2][mentors + 2];
		Arrays.stream(change).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
		for (int mentee = 0; mentee < assigned.length; mentee++) {
			int from = assigned[mentee] == Assignment.NOBODY ? nobody : assigned[mentee];
			for (int to = 0; to <= mentors; to++) {
				double cost = cost(choices, mentee, to) - cost(choices, mentee, from);
				if (to != from && !Double.isNaN(cost)) {
					change[from][to] = Math.min(change[from][to], cost);
				}
			}
		}
		for (int mentor = 0; mentor <= mentors; mentor++) {
			int at = mentor;
			boolean isFree = mentor == nobody
					|| Arrays.stream(assigned).filter(one -> one == at).count() < places[mentor];
			change[mentor][store] = isFree ? 0 : Double.POSITIVE_INFINITY;
			change[store][mentor] = 0;
		}
		double[] distance = new double[mentors + 2];
		boolean isChanged = true;
		for (int round = 0; round <= mentors + 2 && isChanged; round++) {
			isChanged = false;
			for (int from = 0; from < distance.length; from++) {
				for (int to = 0; to < distance.length; to++) {
					if (distance[from] + change[from][to] < distance[to] - 1e-3) {
						distance[to] = distance[from] + change[from][to];
						isChanged = true;
					}
				}
			}
		}
		return isChanged;
	}

	/**
	 * One preference further costs more than all scores together, and nobody more than all pairs, the more so the
	 * earlier the priority.
	 */
	private static double cost(Choices choices, int mentee, int mentor) {
		double all = choices.scores().length + 1.0;
		if (mentor == choices.places().length) {
			return (LEVELS - choices.priorities()[mentee]) * all * (all * all + 1);
		}
		double[] worse = { 0, all * all - all, all * all };
		return worse[choices.preferences()[mentee][mentor]] + 1 - choices.scores()[mentee][mentor];
	}

	private static Choices choices(SplittableRandom random, int mentees, int mentors, double share, int most) {
		double[][] scores = scores(random, mentees, mentors, share);
		int[][] preferences = IntStream.range(0, mentees).mapToObj(_ -> levels(random, mentors)).toArray(int[][]::new);
		return new Choices(levels(random, mentees), preferences, scores,
				IntStream.range(0, mentors).map(_ -> random.nextInt(0, most)).toArray());
	}

	private static int[] levels(SplittableRandom random, int count) {
		return IntStream.range(0, count).map(_ -> random.nextInt(LEVELS)).toArray();
	}

	private static double[][] scores(SplittableRandom random, int mentees, int mentors, double share) {
		return IntStream.range(0, mentees)
			.mapToObj(_ -> IntStream.range(0, mentors)
				.mapToDouble(_ -> random.nextDouble() < share ? random.nextInt(0, 21) / 20.0 : Double.NaN)
				.toArray())
			.toArray(double[][]::new);
	}

	private static void isFeasible(Choices choices, int[] assigned, long seed) {
		assertThat(assigned).as("seed %d", seed).hasSize(choices.scores().length);
		for (int mentor = 0; mentor < choices.places().length; mentor++) {
			int at = mentor;
			assertThat(Arrays.stream(assigned).filter(one -> one == at).count()).as("seed %d", seed)
				.isLessThanOrEqualTo(choices.places()[mentor]);
		}
		for (int mentee = 0; mentee < assigned.length; mentee++) {
			if (assigned[mentee] != Assignment.NOBODY) {
				assertThat(choices.scores()[mentee][assigned[mentee]]).as("seed %d", seed).isNotNaN();
			}
		}
	}

}
