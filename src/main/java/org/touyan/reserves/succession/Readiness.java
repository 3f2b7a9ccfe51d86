package org.touyan.reserves.succession;

import java.util.Comparator;
import java.util.List;

import org.touyan.api.WeightedScore;
import org.touyan.reserves.ReadinessFactor;
import org.touyan.reserves.ReadinessSettings;

/**
 * How ready somebody in the pool is to take a post.
 *
 * @param level by the score; who is barred is never ready, whatever the score
 * @param score the mean of the reasons by their weights, from 0 to 1
 * @param bars what the post requires and is not fulfilled
 */
record Readiness(Level level, double score, List<WeightedScore.Reason<ReadinessFactor>> reasons, List<Bar> bars) {

	/** The readiest first: who is not barred before who is, and then by the score. */
	static final Comparator<Readiness> READIEST_FIRST = Comparator.comparing(Readiness::isBarred)
		.thenComparingDouble(readiness -> -readiness.score());

	/** How soon somebody is ready, the readiest first. 成熟度 */
	enum Level {

		/** 近期可用 */
		READY_NOW,
		/** 一年内可用 */
		READY_WITHIN_A_YEAR,
		/** 继续培养 */
		LATER

	}

	static Readiness of(List<WeightedScore.Reason<ReadinessFactor>> reasons, List<Bar> bars,
			ReadinessSettings settings) {
		double score = WeightedScore.of(reasons);
		Level level = !bars.isEmpty() ? Level.LATER : score >= settings.now() ? Level.READY_NOW
				: score >= settings.soon() ? Level.READY_WITHIN_A_YEAR : Level.LATER;
		return new Readiness(level, score, reasons, bars);
	}

	boolean isBarred() {
		return !bars.isEmpty();
	}

	/** Whether it is at least this ready. */
	boolean isAtLeast(Level least) {
		return level.compareTo(least) <= 0;
	}

}
