package org.touyan.reserves;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Shares and means, null where they are of nothing or of what is not told. */
final class Statistics {

	private Statistics() {
	}

	/** The share of a part in a whole, from 0 to 1. */
	static @Nullable Double rate(@Nullable Long part, @Nullable Long whole) {
		return part == null || whole == null || whole == 0 ? null : Double.valueOf((double) part / whole);
	}

	static @Nullable Double mean(List<Long> values) {
		return values.isEmpty() ? null
				: Double.valueOf(values.stream().mapToLong(Long::longValue).average().orElseThrow());
	}

	/** The middle one, or the mean of the two in the middle. */
	static @Nullable Double median(List<Long> values) {
		if (values.isEmpty()) {
			return null;
		}
		List<Long> sorted = values.stream().sorted().toList();
		return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2.0;
	}

}
