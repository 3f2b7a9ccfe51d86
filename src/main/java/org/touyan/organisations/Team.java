package org.touyan.organisations;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;

/**
 * One team with its figures.
 *
 * @param isShort whether fewer places are filled than approved
 */
record Team(List<NodeRef> organisations, NodeRef place, TeamKind kind, boolean isShort, TeamFigures figures) {

	/** What is one team: the two committees of a village or community together, or each organisation by itself. */
	enum Grouping {

		PLACE, ORGANISATION;

		/** Equal for the organisations of one team, and in the order of the places. */
		private String key(Teams.Organisation organisation) {
			boolean isAlone = this == ORGANISATION || !organisation.teamKind().isOfPlace();
			return isAlone ? organisation.territory() + organisation.id() : organisation.territory();
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

	static String key(List<Teams.Organisation> team) {
		return team.getFirst().id();
	}

	/** A team with its figures, for who may read rows: for others it is refused before. */
	static Team of(List<Teams.Organisation> team, TeamView view, QueryContext question) {
		Teams.Organisation first = team.getFirst();
		return new Team(team.stream().map(each -> new NodeRef(each.id())).toList(), new NodeRef(first.territory()),
				first.teamKind(), TeamPlaces.isShort(team),
				new TeamPublication(TeamCounts.of(team, view), question).publish().all());
	}

}
