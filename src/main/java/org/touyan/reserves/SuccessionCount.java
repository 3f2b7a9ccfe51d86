package org.touyan.reserves;

import java.util.List;
import java.util.Map;

/** Names of counts of places in posts, and which of them is known when the others are. */
final class SuccessionCount {

	static final String ALL = "all";

	static final String WITHOUT = "without successor";

	private static final String WITH = "with successor";

	static final List<List<String>> LINES = List.of(List.of(ALL, WITHOUT, WITH));

	private SuccessionCount() {
	}

	static Map<String, Long> counts(List<Succession> all) {
		long without = all.stream().filter(each -> each.successors().isEmpty()).count();
		return Map.of(ALL, (long) all.size(), WITHOUT, without, WITH, all.size() - without);
	}

}
