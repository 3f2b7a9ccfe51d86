package org.touyan.alliances.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.alliances.AllianceRole;
import org.touyan.alliances.Edges;
import org.touyan.alliances.Id;
import org.touyan.api.NodeRef;

/** An alliance with those who were members of it or led it, as the queries of this room read them. */
record AllianceTime(String id, LocalDate foundedOn, @Nullable LocalDate dissolvedOn, Edges<Member> memberCards,
		Edges<Lead> leaderCards) {

	/** A time during which somebody was a member. */
	record Member(AllianceRole role, LocalDate from, @Nullable LocalDate to, Id node) {

		private Membership membership() {
			return new Membership(role, from, to, node);
		}

	}

	/** A time during which a Party organisation led it. */
	record Lead(LocalDate from, @Nullable LocalDate to, Id node) {

		private Membership membership() {
			return new Membership(null, from, to, node);
		}

	}

	List<Membership> members() {
		return cut(memberCards.edges().stream().map(Member::membership));
	}

	List<Membership> leaders() {
		return cut(leaderCards.edges().stream().map(Lead::membership));
	}

	private List<Membership> cut(Stream<Membership> memberships) {
		return memberships.map(membership -> membership.within(dissolvedOn)).sorted(Membership.IN_ORDER).toList();
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
