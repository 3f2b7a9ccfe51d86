package org.touyan.reserves;

import java.util.List;

import org.touyan.api.WeightedScore;

/**
 * How ready somebody in the pool is to take a post.
 *
 * @param score the mean of the reasons by their weights, from 0 to 1
 */
record Readiness(Level level, double score, List<WeightedScore.Reason<ReadinessFactor>> reasons) {

	/** How soon somebody is ready, the readiest first. 成熟度 */
	enum Level {

		/** 近期可用 */
		READY_NOW,
		/** 一年内可用 */
		READY_WITHIN_A_YEAR,
		/** 继续培养 */
		LATER

	}

	static Readiness of(List<WeightedScore.Reason<ReadinessFactor>> reasons, ReadinessSettings settings) {
		double score = WeightedScore.of(reasons);
		Level level = score >= settings.now() ? Level.READY_NOW
				: score >= settings.soon() ? Level.READY_WITHIN_A_YEAR : Level.LATER;
		return new Readiness(level, score, reasons);
	}

	/** Whether it is at least this ready. */
	boolean isAtLeast(Level least) {
		return level.compareTo(least) <= 0;
	}

}
