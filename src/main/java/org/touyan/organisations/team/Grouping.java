package org.touyan.organisations.team;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is one team: the two committees of a village or community together, or each organisation by itself. */
enum Grouping {

	PLACE, ORGANISATION;

	/** Equal for the organisations of one team, and in the order of the places. */
	private record Key(String territory, String organisation) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			return Comparator.comparing(Key::territory).thenComparing(Key::organisation).compare(this, other);
		}

	}

	private Key key(Teams.Organisation organisation) {
		boolean isAlone = this == ORGANISATION || !organisation.teamKind().isOfPlace();
		return new Key(organisation.territory(), isAlone ? organisation.id() : "");
	}

	Collection<List<Teams.Organisation>> teams(List<Teams.Organisation> all) {
		return all.stream()
			.sorted(Comparator.comparing(Teams.Organisation::teamKind)
				.thenComparing(each -> each.level() == null)
				.thenComparing(Teams.Organisation::id))
			.collect(Collectors.groupingBy(this::key, TreeMap::new, Collectors.toList()))
			.values();
	}

}
