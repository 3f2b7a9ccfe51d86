package org.touyan.organisations;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.Question;

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
			@Argument boolean onlyShort, Question question) {
		Teams teams = read(question.area(), organisationIds, question);
		var view = new TeamCounts.View(teams.members(), question.day(), settings.nativePlace());
		List<Teams.Organisation> all = teams.organisations()
			.nodes()
			.stream()
			.filter(each -> kinds == null || kinds.contains(each.teamKind()))
			.map(each -> each.with(posts))
			.filter(each -> !each.posts().nodes().isEmpty())
			.toList();
		List<Team> each = Team.of(by.teams(all), view, question)
			.stream()
			.filter(team -> !onlyShort || team.isShort())
			.toList();
		AnswerPage<Team> page = question.page(each, Team::key);
		return TeamStructure.of(all, page, view, question);
	}

	private static Teams read(String area, @Nullable List<String> ids, Question question) {
		var variables = ids == null ? ofArea(area, question) : ofOrganisations(area, ids, question);
		return question.kept(variables, () -> question.figures("organisations/teams", variables, Teams.class));
	}

	private static Map<String, Object> ofArea(String area, Question question) {
		Map<String, Object> inArea = Map.of("territory", Map.of("startsWith", area));
		return Map.of("organisations", Map.of("AND", List.of(inArea, Map.of("posts", Map.of("some", Map.of())))),
				"people", Map.of("holdings", Map.of("some", inArea)), "until", question.day().plusDays(1));
	}

	private static Map<String, Object> ofOrganisations(String area, List<String> ids, Question question) {
		Map<String, Object> those = Map.of("territory", Map.of("startsWith", area), "id", Map.of("in", ids));
		return Map.of("organisations", those, "people",
				Map.of("holdings", Map.of("some", Map.of("post", Map.of("organisation", those)))), "until",
				question.day().plusDays(1));
	}

}
