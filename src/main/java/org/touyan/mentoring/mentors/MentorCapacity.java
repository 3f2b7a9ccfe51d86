package org.touyan.mentoring.mentors;

import org.touyan.acts.GraphWriter;

/** How many mentees at once somebody can have who is on the list of mentors. */
final class MentorCapacity {

	private static final int MOST = 20;

	private MentorCapacity() {
	}

	/** The capacity, as the graph has it. */
	static long checked(int capacity, GraphWriter graph) {
		if (capacity < 1 || capacity > MOST) {
			throw graph.refusal("INVALID_ARGUMENT", "capacity is %d; it can be 1 to %d.".formatted(capacity, MOST));
		}
		return capacity;
	}

}
