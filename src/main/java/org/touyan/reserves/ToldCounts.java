package org.touyan.reserves;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Counts by name as who asks may know them.
 *
 * @param hidden names of those that are not told
 */
record ToldCounts(Map<String, Long> counts, Set<String> hidden) {

	/** Null where it is not told. */
	@Nullable
	Long of(String count) {
		return hidden.contains(count) ? null : Long.valueOf(counts.getOrDefault(count, 0L));
	}

}
