package org.touyan.organisations;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.QueryContext;

/** How teams are filled and made up, one beside the other. */
@Controller
class TeamStructures {

	private final OrganisationsSettings settings;

	TeamStructures(OrganisationsSettings settings) {
		this.settings = settings;
	}

	@QueryMapping
	TeamStructure teamStructure(@Argument @Nullable List<String> organisationIds, @Argument Team.Grouping by,
			@Argument @Nullable Set<TeamKind> kinds, @Argument @Nullable Set<PostKind> posts,
			@Argument boolean onlyShort, QueryContext question) {
		var wanted = new Wanted(question.area(), organisationIds);
		var view = new TeamView(wanted.members(question), question.day(), settings.nativePlace());
		List<Teams.Organisation> all = wanted.teams(question)
			.organisations()
			.nodes()
			.stream()
			.filter(each -> kinds == null || kinds.contains(each.teamKind()))
			.map(each -> each.with(posts))
			.filter(each -> !each.posts().nodes().isEmpty())
			.toList();
		List<List<Teams.Organisation>> teams = by.teams(all)
			.stream()
			.filter(team -> !onlyShort || TeamPlaces.isShort(team))
			.toList();
		return TeamStructure.of(all, teams, view, question);
	}

	/** Which organisations are asked about. */
	private record Wanted(String area, @Nullable List<String> ids) {

		Teams teams(QueryContext question) {
			Map<String, Object> those = ids == null
					? Map.of("AND", List.of(inArea(), Map.of("posts", Map.of("some", Map.of()))))
					: Map.of("AND", List.of(inArea(), Map.of("id", Map.of("in", ids))));
			return question.snapshot(List.of("teams", this),
					() -> question.figures(Map.of("where", those), Teams.class));
		}

		Map<String, TeamMember> members(QueryContext question) {
			Map<String, Object> held = ids == null ? inArea() : Map.of("AND",
					List.of(inArea(), Map.of("post", Map.of("organisation", Map.of("id", Map.of("in", ids))))));
			Map<String, Object> variables = Map.of("where", Map.of("holdings", Map.of("some", held)), "until",
					question.day().plusDays(1));
			return question.snapshot(List.of("members", this),
					() -> question.figures(variables, TeamMembers.class).byId());
		}

		private Map<String, Object> inArea() {
			return Map.of("territory", Map.of("startsWith", area));
		}

	}

}
