package org.touyan.mentoring;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Assignments against all that there are where these can be counted, and against their own proof where they cannot. */
class AssignmentTests {

	private static final int CASES = 400;

	@Test
	void noOtherAssignmentIsBetterOfAllThereAre() {
		for (long seed = 1; seed <= CASES; seed++) {
			var random = new SplittableRandom(seed);
			double[][] scores = scores(random, random.nextInt(0, 7), random.nextInt(1, 5), 0.6);
			int[] places = IntStream.range(0, scores.length == 0 ? 1 : scores[0].length)
				.map(_ -> random.nextInt(0, 3))
				.toArray();
			int[] assigned = Assignment.of(scores, places);
			double[] best = { -1, 0 };
			everything(scores, places.clone(), 0, 0, 0, best);
			isFeasible(scores, places, assigned, seed);
			assertThat(Arrays.stream(assigned).filter(one -> one != Assignment.NOBODY).count()).as("seed %d", seed)
				.isEqualTo((long) best[0]);
			assertThat(sum(scores, assigned)).as("seed %d", seed).isCloseTo(best[1], within(1e-6));
		}
	}

	/** Tries every mentor and nobody for each mentee; keeps the most pairs and, of these, the highest sum. */
	private static void everything(double[][] scores, int[] left, int mentee, int pairs, double sum, double[] best) {
		if (mentee == scores.length) {
			if (pairs > best[0] || (pairs == (int) best[0] && sum > best[1])) {
				best[0] = pairs;
				best[1] = sum;
			}
			return;
		}
		everything(scores, left, mentee + 1, pairs, sum, best);
		for (int mentor = 0; mentor < left.length; mentor++) {
			if (!Double.isNaN(scores[mentee][mentor]) && left[mentor] > 0) {
				left[mentor]--;
				everything(scores, left, mentee + 1, pairs + 1, sum + scores[mentee][mentor], best);
				left[mentor]++;
			}
		}
	}

	@Test
	void noExchangeImprovesALargeOne() {
		for (long seed = 1; seed <= 5; seed++) {
			var random = new SplittableRandom(seed);
			double[][] scores = scores(random, 300, 90, 0.3);
			int[] places = IntStream.range(0, 90).map(_ -> random.nextInt(0, 6)).toArray();
			int[] assigned = Assignment.of(scores, places);
			isFeasible(scores, places, assigned, seed);
			assertThat(hasImprovingExchange(scores, places, assigned)).as("seed %d", seed).isFalse();
			int[] worse = assigned.clone();
			int one = IntStream.range(0, worse.length)
				.filter(at -> worse[at] != Assignment.NOBODY)
				.findFirst()
				.orElseThrow();
			worse[one] = Assignment.NOBODY;
			assertThat(hasImprovingExchange(scores, places, worse)).as("the proof finds a worse one").isTrue();
		}
	}

	/**
	 * Whether mentees can change places in a ring to the better. A flow without such a ring is of minimum cost (Klein
	 * 1967). The ring is looked for by Bellman and Ford's relaxation over mentors, nobody and a store of free places.
	 */
	private static boolean hasImprovingExchange(double[][] scores, int[] places, int[] assigned) {
		int mentors = places.length;
		int nobody = mentors;
		int store = mentors + 1;
		double[][] change = new double[mentors + 2][mentors + 2];
		Arrays.stream(change).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
		for (int mentee = 0; mentee < scores.length; mentee++) {
			int from = assigned[mentee] == Assignment.NOBODY ? nobody : assigned[mentee];
			for (int to = 0; to <= mentors; to++) {
				double cost = cost(scores, mentee, to) - cost(scores, mentee, from);
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
					if (distance[from] + change[from][to] < distance[to] - 1e-9) {
						distance[to] = distance[from] + change[from][to];
						isChanged = true;
					}
				}
			}
		}
		return isChanged;
	}

	/** Nobody costs more than all scores together, so that as many as can be have a mentor. */
	private static double cost(double[][] scores, int mentee, int mentor) {
		return mentor == scores[mentee].length ? scores.length + 2.0 : 1 - scores[mentee][mentor];
	}

	private static double[][] scores(SplittableRandom random, int mentees, int mentors, double share) {
		return IntStream.range(0, mentees)
			.mapToObj(_ -> IntStream.range(0, mentors)
				.mapToDouble(_ -> random.nextDouble() < share ? random.nextInt(0, 21) / 20.0 : Double.NaN)
				.toArray())
			.toArray(double[][]::new);
	}

	private static double sum(double[][] scores, int[] assigned) {
		return IntStream.range(0, assigned.length)
			.filter(mentee -> assigned[mentee] != Assignment.NOBODY)
			.mapToDouble(mentee -> scores[mentee][assigned[mentee]])
			.sum();
	}

	private static void isFeasible(double[][] scores, int[] places, int[] assigned, long seed) {
		assertThat(assigned).as("seed %d", seed).hasSize(scores.length);
		for (int mentor = 0; mentor < places.length; mentor++) {
			int at = mentor;
			assertThat(Arrays.stream(assigned).filter(one -> one == at).count()).as("seed %d", seed)
				.isLessThanOrEqualTo(places[mentor]);
		}
		for (int mentee = 0; mentee < assigned.length; mentee++) {
			if (assigned[mentee] != Assignment.NOBODY) {
				assertThat(scores[mentee][assigned[mentee]]).as("seed %d", seed).isNotNaN();
			}
		}
	}

}
