package org.touyan.organisations;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.touyan.api.NodeRef;
import org.touyan.api.Question;

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

	String key() {
		return organisations.getFirst().id();
	}

	/** Those teams with their figures. */
	static List<Team> of(Collection<List<Teams.Organisation>> teams, TeamView view, Question question) {
		List<TeamFigures> figures = new ToldTeams(teams.stream().map(team -> TeamCounts.of(team, view)).toList(),
				question)
			.figures();
		List<List<Teams.Organisation>> all = List.copyOf(teams);
		return IntStream.range(0, all.size()).mapToObj(row -> {
			Teams.Organisation first = all.get(row).getFirst();
			TeamPlaces places = figures.get(row).establishment();
			return new Team(all.get(row).stream().map(each -> new NodeRef(each.id())).toList(),
					new NodeRef(first.territory()), first.teamKind(), places.filled() < places.approved(),
					figures.get(row));
		}).toList();
	}

}
