package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;

/** Somebody in a lineage, with those whom it leads on to. */
record Branch(NodeRef person, NodeRef mentorship, @Nullable MentorshipState state, LocalDate from,
		@Nullable LocalDate to, List<Branch> branches) {

	/** The branches that begin at a person. */
	static List<Branch> of(String person, List<LineageMember> all) {
		return all.stream()
			.filter(each -> each.through().id().equals(person))
			.map(each -> new Branch(each.person(), each.mentorship(), each.state(), each.from(), each.to(),
					of(each.person().id(), all)))
			.toList();
	}

}
