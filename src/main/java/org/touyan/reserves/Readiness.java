package org.touyan.reserves;

import java.util.List;

/**
 * How ready somebody in the pool is to take a post.
 *
 * @param score the mean of the reasons by their weights, from 0 to 1
 */
record Readiness(Level level, double score, List<Reason> reasons) {

	/** How soon somebody is ready, the readiest first. 成熟度 */
	enum Level {

		/** 近期可用 */
		READY_NOW,
		/** 一年内可用 */
		READY_WITHIN_A_YEAR,
		/** 继续培养 */
		LATER

	}

	/**
	 * What speaks for it.
	 *
	 * @param value from 0, against, to 1, for
	 * @param contribution to the score: value by weight, by the sum of the weights
	 * @param text for a clerk, in Chinese
	 */
	record Reason(ReadinessFactor factor, double value, double weight, double contribution, String text) {
	}

	static Readiness of(List<Reason> reasons, ReadinessSettings settings) {
		double score = reasons.stream().mapToDouble(Reason::contribution).sum();
		Level level = score >= settings.now() ? Level.READY_NOW
				: score >= settings.soon() ? Level.READY_WITHIN_A_YEAR : Level.LATER;
		return new Readiness(level, score, reasons);
	}

	/** Whether it is at least this ready. */
	boolean isAtLeast(Level least) {
		return level.compareTo(least) <= 0;
	}

}
