package org.touyan.organisations;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.Question;
import org.touyan.places.Territory;

/** How teams are filled and made up: as a whole, by subdistrict, by kind and one by one. */
record TeamStructure(TeamFigures total, List<Area> areas, List<Kind> kinds, List<Team> nodes, int totalCount,
		AnswerPage.PageInfo pageInfo) {

	record Area(String area, NodeRef place, TeamFigures figures) {

		static Area of(String area, TeamFigures figures) {
			return new Area(area, new NodeRef(Territory.code(area)), figures);
		}

	}

	record Kind(TeamKind kind, TeamFigures figures) {
	}

	static TeamStructure of(List<Teams.Organisation> all, AnswerPage<Team> page, TeamView view, Question question) {
		TeamFigures total = new ToldTeams(List.of(TeamCounts.of(all, view)), question).figures().getFirst();
		List<Area> areas = groups(all, each -> Territory.subdistrict(each.territory()), TreeMap::new, Area::of, view,
				question);
		List<Kind> kinds = groups(all, Teams.Organisation::teamKind, () -> new EnumMap<>(TeamKind.class), Kind::new,
				view, question);
		return new TeamStructure(total, areas, kinds, page.nodes(), page.totalCount(), page.pageInfo());
	}

	private static <K, T> List<T> groups(List<Teams.Organisation> all, Function<Teams.Organisation, K> key,
			Supplier<Map<K, List<Teams.Organisation>>> map, BiFunction<K, TeamFigures, T> group, TeamView view,
			Question question) {
		Map<K, List<Teams.Organisation>> byKey = all.stream()
			.collect(Collectors.groupingBy(key, map, Collectors.toList()));
		List<TeamFigures> figures = new ToldTeams(
				byKey.values().stream().map(each -> TeamCounts.of(each, view)).toList(), question)
			.figures();
		List<K> keys = List.copyOf(byKey.keySet());
		return IntStream.range(0, keys.size()).mapToObj(row -> group.apply(keys.get(row), figures.get(row))).toList();
	}

}
