package org.touyan.mentoring;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;

/**
 * Somebody in a lineage.
 *
 * @param generation 1 for mentees, 2 for theirs and so on, below 0 for mentors
 * @param through whom of the generation before it came about
 */
record LineageMember(NodeRef person, int generation, NodeRef through, NodeRef mentorship,
		@Nullable MentorshipState state, LocalDate from, @Nullable LocalDate to) {

	static LineageMember of(int generation, String through, LineageStep step) {
		return new LineageMember(new NodeRef(step.person()), generation, new NodeRef(through),
				new NodeRef(step.mentorship()), step.state(), step.from(), step.to());
	}

	/** The same among the mentors. */
	LineageMember above() {
		return new LineageMember(person, -generation, through, mentorship, state, from, to);
	}

}
