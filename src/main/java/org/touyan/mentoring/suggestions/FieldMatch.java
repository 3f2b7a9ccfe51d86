package org.touyan.mentoring.suggestions;

import java.util.HashSet;
import java.util.Set;

/**
 * What a mentor offers beside what a mentee knows, of all such words the two that are most alike.
 *
 * @param isTaught whether the mentor offers it as the field of a registration; else it is a speciality of the mentor
 */
record FieldMatch(String offered, boolean isTaught, String known, double likeness) {

	static FieldMatch of(String offered, boolean isTaught, String known) {
		return new FieldMatch(offered, isTaught, known, alikeness(offered, known));
	}

	/**
	 * How alike two words for fields of work are, as 集体经济 and 集体经济发展: 1 where one contains the other, else the share of
	 * pairs of characters that both have (Dice's coefficient).
	 */
	private static double alikeness(String one, String other) {
		if (one.contains(other) || other.contains(one)) {
			return 1;
		}
		Set<String> shared = pairs(one);
		Set<String> others = pairs(other);
		int all = shared.size() + others.size();
		shared.retainAll(others);
		return all == 0 ? 0 : 2.0 * shared.size() / all;
	}

	private static Set<String> pairs(String word) {
		var pairs = new HashSet<String>();
		for (int place = 0; place + 1 < word.length(); place++) {
			pairs.add(word.substring(place, place + 2));
		}
		return pairs;
	}

}
