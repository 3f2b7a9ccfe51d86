package org.touyan.alliances;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.api.Rows;

/** An alliance with those who were members of it or led it, as the queries of this room read them. */
record AllianceTime(String id, LocalDate foundedOn, @Nullable LocalDate dissolvedOn, Edges<Membership> memberCards,
		Edges<Membership> leaderCards) {

	record All(Rows<AllianceTime> alliances) {
	}

	List<Membership> members() {
		return cut(memberCards);
	}

	List<Membership> leaders() {
		return cut(leaderCards);
	}

	private List<Membership> cut(Edges<Membership> memberships) {
		return memberships.edges()
			.stream()
			.map(membership -> membership.within(dissolvedOn))
			.sorted(Membership.IN_ORDER)
			.toList();
	}

	/** Days on which something began or ended. */
	Stream<LocalDate> days() {
		return Stream.concat(Stream.ofNullable(dissolvedOn), Stream.concat(members().stream(), leaders().stream())
			.flatMap(membership -> Stream.concat(Stream.of(membership.from()), Stream.ofNullable(membership.to()))));
	}

	/** The members of a role on a day, or those who lead it. */
	static List<NodeRef> on(List<Membership> memberships, @Nullable AllianceRole role, LocalDate day) {
		return memberships.stream()
			.filter(membership -> membership.role() == role && membership.period().contains(day))
			.map(membership -> new NodeRef(membership.node().id()))
			.distinct()
			.toList();
	}

}
