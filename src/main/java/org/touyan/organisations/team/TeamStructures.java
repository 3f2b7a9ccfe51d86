package org.touyan.organisations.team;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.ComputedMapping;
import org.touyan.api.FieldContext;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.GroupKey;
import org.touyan.organisations.OrganisationsSettings;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.team.TeamStructure.Kind;
import org.touyan.places.Territory;

/** How teams are filled and made up, one beside the other. */
@Controller
class TeamStructures {

	private final OrganisationsSettings settings;

	TeamStructures(OrganisationsSettings settings) {
		this.settings = settings;
	}

	@QueryMapping
	TeamStructure teamStructure(@Argument @Nullable List<String> organisationIds, @Argument Grouping by,
			@Argument @Nullable Set<Kind> kinds, @Argument @Nullable Set<PostKind> posts, @Argument boolean onlyShort,
			QueryContext question) {
		var wanted = new Teams.Wanted(question.area(), organisationIds);
		var view = new TeamCounts.View(wanted.members(question), question.day(), settings.nativePlace());
		List<Teams.Organisation> all = wanted.organisations(question)
			.stream()
			.filter(each -> kinds != null ? kinds.contains(each.teamKind())
					: organisationIds != null || each.teamKind() != Kind.SUPERVISION)
			.map(each -> each.with(posts))
			.filter(each -> !each.posts().nodes().isEmpty())
			.toList();
		List<List<Teams.Organisation>> teams = by.teams(all)
			.stream()
			.filter(team -> !onlyShort || TeamCounts.isShort(team))
			.toList();
		return answer(all, teams, view, question);
	}

	private static TeamStructure answer(List<Teams.Organisation> all, List<List<Teams.Organisation>> teams,
			TeamCounts.View view, QueryContext question) {
		var publication = new TeamPublication(TeamCounts.of(all, view), question.publication());
		Map<String, TeamCounts> areas = groups(all, each -> Territory.subdistrict(each.territory()), view);
		Map<Kind, TeamCounts> kinds = groups(all, Teams.Organisation::teamKind, view);
		publication.parts(areas, GroupKey.Area::new);
		publication.parts(kinds, GroupKey.Of::new);
		TeamPublication.Published published = publication.publish();
		return new TeamStructure(published.all(),
				areas.keySet()
					.stream()
					.map(area -> new TeamStructure.Area(area, new NodeRef(Territory.code(area)),
							published.of(new GroupKey.Area(area))))
					.toList(),
				kinds.keySet()
					.stream()
					.map(kind -> new TeamStructure.KindFigures(kind, published.of(new GroupKey.Of(kind))))
					.toList(),
				question.page(teams, team -> team.getFirst().id(),
						page -> page.stream().map(team -> team(team, view, question)).toList()));
	}

	private static <K extends Comparable<K>> Map<K, TeamCounts> groups(List<Teams.Organisation> all,
			Function<Teams.Organisation, K> key, TeamCounts.View view) {
		var groups = new TreeMap<K, TeamCounts>();
		all.stream()
			.collect(Collectors.groupingBy(key))
			.forEach((each, organisations) -> groups.put(each, TeamCounts.of(organisations, view)));
		return groups;
	}

	/** The two committees of villages and communities, together. */
	@ComputedMapping(type = "VillageOrCommunity", field = "team")
	Map<String, TeamStructure.Team> ofPlaces(Set<String> ids, FieldContext context) {
		Map<String, ?> there = Map.of("territory", Map.of("in", ids));
		List<Teams.Organisation> committees = Teams.organisations(there, context)
			.stream()
			.filter(each -> each.teamKind().isOfPlace())
			.toList();
		return teams(Grouping.PLACE, committees, there, team -> team.place().id(), context);
	}

	/** Each organisation by itself. */
	@ComputedMapping(type = "Organisation", field = "team")
	Map<String, TeamStructure.Team> ofOrganisations(Set<String> ids, FieldContext context) {
		Map<String, ?> those = Map.of("id", Map.of("in", ids));
		return teams(Grouping.ORGANISATION, Teams.organisations(those, context),
				Map.of("post", Map.of("organisation", those)), team -> team.organisations().getFirst().id(), context);
	}

	/** Teams in which there are posts, by what tells them apart. */
	private Map<String, TeamStructure.Team> teams(Grouping by, List<Teams.Organisation> organisations,
			Map<String, ?> held, Function<TeamStructure.Team, String> key, FieldContext context) {
		var view = new TeamCounts.View(Teams.members(held, context), context.day(), settings.nativePlace());
		List<Teams.Organisation> withPosts = organisations.stream()
			.filter(each -> !each.posts().nodes().isEmpty())
			.toList();
		return by.teams(withPosts)
			.stream()
			.map(team -> team(team, view, context))
			.collect(Collectors.toMap(key, Function.identity()));
	}

	/** A team with its figures, for who may read rows: for others it is refused before. */
	private static TeamStructure.Team team(List<Teams.Organisation> team, TeamCounts.View view, FieldContext question) {
		Teams.Organisation first = team.getFirst();
		return new TeamStructure.Team(team.stream().map(each -> new NodeRef(each.id())).toList(),
				new NodeRef(first.territory()), first.teamKind(), TeamCounts.isShort(team),
				new TeamPublication(TeamCounts.of(team, view), question.publication()).publish().all());
	}

}
