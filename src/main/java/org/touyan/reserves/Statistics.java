package org.touyan.reserves;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Means and medians, null of nothing. */
public final class Statistics {

	private Statistics() {
	}

	/** The mean. */
	public static @Nullable Double mean(List<Long> values) {
		return values.isEmpty() ? null
				: Double.valueOf(values.stream().mapToLong(Long::longValue).average().orElseThrow());
	}

	/** The middle one, or the mean of the two in the middle. */
	public static @Nullable Double median(List<Long> values) {
		if (values.isEmpty()) {
			return null;
		}
		List<Long> sorted = values.stream().sorted().toList();
		return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2.0;
	}

}
