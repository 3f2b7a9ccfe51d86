package org.touyan.alliances.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.alliances.AllianceRole;
import org.touyan.api.NodeRef;

/**
 * A day on which members or leads of an alliance changed, and how it stood from then on.
 *
 * @param events what happened; none at the beginning of a period within the alliance's time
 * @param memberCount of all roles
 */
record AllianceChange(LocalDate on, List<Event> events, long memberCount, List<NodeRef> leads, List<NodeRef> leaders) {

	enum Kind {

		FOUNDED, JOINED, ROLE_CHANGED, LEFT, LEADER_BEGAN, LEADER_ENDED, DISSOLVED

	}

	/** What happened to whom; to nobody in particular where the alliance was founded or dissolved. */
	record Event(Kind kind, @Nullable NodeRef member, @Nullable AllianceRole role, @Nullable AllianceRole before) {

		static Event of(Kind kind, Membership membership, @Nullable AllianceRole before) {
			return new Event(kind, new NodeRef(membership.node().id()), membership.role(), before);
		}

	}

	static AllianceChange of(AllianceTime alliance, LocalDate day) {
		List<Membership> members = alliance.members();
		var events = new ArrayList<Event>();
		if (day.equals(alliance.foundedOn())) {
			events.add(new Event(Kind.FOUNDED, null, null, null));
		}
		events.addAll(events(members, day, Kind.JOINED, Kind.LEFT));
		events.addAll(events(alliance.leaders(), day, Kind.LEADER_BEGAN, Kind.LEADER_ENDED));
		if (day.equals(alliance.dissolvedOn())) {
			events.add(new Event(Kind.DISSOLVED, null, null, null));
		}
		long count = members.stream()
			.filter(membership -> membership.period().contains(day))
			.map(Membership::node)
			.distinct()
			.count();
		return new AllianceChange(day, events, count, AllianceTime.on(members, AllianceRole.LEAD, day),
				AllianceTime.on(alliance.leaders(), null, day));
	}

	/** Who goes on the same day, in another role or the same, has not left. */
	private static List<Event> events(List<Membership> memberships, LocalDate day, Kind began, Kind ended) {
		var events = new ArrayList<Event>();
		for (Membership membership : memberships) {
			if (membership.from().equals(day)) {
				memberships.stream()
					.filter(other -> other.endsOn(day) && other.node().equals(membership.node()))
					.findFirst()
					.ifPresentOrElse(before -> {
						if (before.role() != membership.role()) {
							events.add(Event.of(Kind.ROLE_CHANGED, membership, before.role()));
						}
					}, () -> events.add(Event.of(began, membership, null)));
			}
			else if (membership.endsOn(day) && memberships.stream()
				.noneMatch(other -> other.from().equals(day) && other.node().equals(membership.node()))) {
				events.add(Event.of(ended, membership, null));
			}
		}
		events.sort(Comparator.comparing(Event::kind));
		return events;
	}

}
