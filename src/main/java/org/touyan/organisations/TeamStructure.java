package org.touyan.organisations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.places.Territory;

/** How teams are filled and made up: as a whole, by subdistrict, by kind and one by one. */
record TeamStructure(TeamFigures total, List<Area> areas, List<Kind> kinds, AnswerPage<Team> page) {

	record Area(String area, NodeRef place, TeamFigures figures) {

		static Area of(String area, TeamFigures figures) {
			return new Area(area, new NodeRef(Territory.code(area)), figures);
		}

	}

	record Kind(TeamKind kind, TeamFigures figures) {
	}

	static TeamStructure of(List<Teams.Organisation> all, List<List<Teams.Organisation>> teams, TeamView view,
			QueryContext question) {
		var publication = new TeamPublication(TeamCounts.of(all, view), question);
		Map<String, TeamCounts> areas = groups(all, each -> Territory.subdistrict(each.territory()), view);
		Map<TeamKind, TeamCounts> kinds = groups(all, Teams.Organisation::teamKind, view);
		publication.parts(areas);
		publication.parts(kinds);
		TeamPublication.Publisher published = publication.publish();
		return new TeamStructure(published.all(),
				areas.keySet().stream().map(area -> Area.of(area, published.of(area))).toList(),
				kinds.keySet().stream().map(kind -> new Kind(kind, published.of(kind))).toList(), question.page(teams,
						Team::key, page -> page.stream().map(team -> Team.of(team, view, question)).toList()));
	}

	private static <K extends Comparable<K>> Map<K, TeamCounts> groups(List<Teams.Organisation> all,
			Function<Teams.Organisation, K> key, TeamView view) {
		var groups = new TreeMap<K, TeamCounts>();
		all.stream()
			.collect(Collectors.groupingBy(key))
			.forEach((each, organisations) -> groups.put(each, TeamCounts.of(organisations, view)));
		return groups;
	}

}
