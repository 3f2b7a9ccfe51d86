package org.touyan.people.records;

import java.util.List;

import org.touyan.acts.GraphWriter;

/** People to whom one thing happened. */
final class Several {

	private static final int MOST = 500;

	private Several() {
	}

	/** Refuses nobody, too many, and somebody who is named twice. */
	static void check(String field, List<String> people, GraphWriter graph) {
		if (people.isEmpty() || people.size() > MOST) {
			throw graph.refusal("INVALID_ARGUMENT",
					"%s are %d; they can be 1 to %d.".formatted(field, people.size(), MOST));
		}
		if (people.stream().distinct().count() < people.size()) {
			throw graph.refusal("INVALID_ARGUMENT", "%s name somebody twice.".formatted(field));
		}
	}

}
