package org.touyan.mentoring;

import java.util.HashSet;
import java.util.Set;

/** How alike two words for fields of work are, as 集体经济 and 集体经济发展. */
final class Likeness {

	private Likeness() {
	}

	/** 1 where one contains the other, else the share of pairs of characters that both have (Dice's coefficient). */
	static double of(String one, String other) {
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
