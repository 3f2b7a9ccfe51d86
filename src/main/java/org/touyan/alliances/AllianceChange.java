package org.touyan.alliances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

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

		static Event of(Kind kind, Spell spell, @Nullable AllianceRole before) {
			return new Event(kind, new NodeRef(spell.node().id()), spell.role(), before);
		}

	}

	static AllianceChange of(AllianceTime alliance, LocalDate day) {
		List<Spell> members = alliance.members();
		var events = new ArrayList<Event>();
		if (day.equals(alliance.foundedOn())) {
			events.add(new Event(Kind.FOUNDED, null, null, null));
		}
		events.addAll(events(members, day, Kind.JOINED, Kind.LEFT));
		events.addAll(events(alliance.leaders(), day, Kind.LEADER_BEGAN, Kind.LEADER_ENDED));
		if (day.equals(alliance.dissolvedOn())) {
			events.add(new Event(Kind.DISSOLVED, null, null, null));
		}
		long count = members.stream().filter(spell -> spell.holdsOn(day)).map(Spell::node).distinct().count();
		return new AllianceChange(day, events, count, AllianceTime.on(members, AllianceRole.LEAD, day),
				AllianceTime.on(alliance.leaders(), null, day));
	}

	/** Who goes on the same day, in another role or the same, has not left. */
	private static List<Event> events(List<Spell> spells, LocalDate day, Kind began, Kind ended) {
		var events = new ArrayList<Event>();
		for (Spell spell : spells) {
			if (spell.from().equals(day)) {
				spells.stream()
					.filter(other -> other.endsOn(day) && other.node().equals(spell.node()))
					.findFirst()
					.ifPresentOrElse(before -> {
						if (before.role() != spell.role()) {
							events.add(Event.of(Kind.ROLE_CHANGED, spell, before.role()));
						}
					}, () -> events.add(Event.of(began, spell, null)));
			}
			else if (spell.endsOn(day) && spells.stream()
				.noneMatch(other -> other.from().equals(day) && other.node().equals(spell.node()))) {
				events.add(Event.of(ended, spell, null));
			}
		}
		events.sort(Comparator.comparing(Event::kind));
		return events;
	}

}
