package org.touyan.reserves.terms;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.ComputedMapping;
import org.touyan.api.FieldContext;
import org.touyan.api.QueryContext;
import org.touyan.people.AgeLines;
import org.touyan.reserves.TermSettings;
import org.touyan.reserves.succession.Candidates;
import org.touyan.reserves.terms.Bodies.Body;
import org.touyan.reserves.terms.TermBoard.Row;

/** When terms run out, what the teams lack by the rules, and who could come in. */
@Controller
class TermBoards {

	private static final Comparator<Row> SOONEST_FIRST = Comparator
		.comparing(Row::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(Row::territory);

	private final TeamRules rules;

	private final AgeLines ages;

	private final Candidates candidates;

	TermBoards(TermSettings settings, AgeLines ages, Candidates candidates) {
		this.rules = new TeamRules(settings);
		this.ages = ages;
		this.candidates = candidates;
	}

	/** Under which the rows of an area are kept. */
	private record Kept(String area) {
	}

	@QueryMapping
	TermBoard termBoard(@Argument @Nullable LocalDate dueBefore, @Argument @Range(max = 3660,
			message = "withinDays is ${validatedValue}; it can be {min} to {max}.") @Nullable Integer withinDays,
			@Argument @Nullable Set<TermState> states, QueryContext question) {
		Map<String, ?> there = Map.of("territory", Map.of("startsWith", question.area()));
		Candidates.Pools pools = candidates.of(question);
		List<Row> all = question.snapshot(new Kept(question.area()),
				() -> rows(Bodies.read(there, question), pools, question));
		List<Row> rows = all.stream()
			.filter(row -> dueBefore == null || row.isDueBefore(dueBefore))
			.filter(row -> withinDays == null || row.isDueBefore(question.day().plusDays(withinDays + 1L)))
			.filter(row -> states == null || (row.state() != null && states.contains(row.state())))
			.toList();
		var published = TermPublication.of(all, question.publication());
		AnswerPage<Row> page = question.page(rows, Row::territory);
		return new TermBoard(page, page.totalCount(published.places()), published.states(), published.rules());
	}

	@ComputedMapping(type = "VillageOrCommunity", field = "termBoard")
	Map<String, Row> ofPlaces(Set<String> ids, FieldContext context) {
		return rows(Bodies.read(Map.of("territory", Map.of("in", ids)), context), candidates.of(ids, context), context)
			.stream()
			.collect(Collectors.toMap(Row::territory, Function.identity()));
	}

	private List<Row> rows(Map<String, List<Body>> places, Candidates.Pools pools, FieldContext context) {
		Map<String, Boolean> kin = candidates.kin(places.keySet(), context);
		return places.entrySet().stream().map(place -> {
			var team = new Team(place.getValue(), context.day(), ages, kin.get(place.getKey()));
			List<Candidates.Post> posts = team.posts()
				.map(post -> new Candidates.Post(post.id(), post.kind(), place.getKey()))
				.toList();
			return Row.of(place.getKey(), team, rules.check(team), pools.of(posts));
		}).sorted(SOONEST_FIRST).toList();
	}

}
