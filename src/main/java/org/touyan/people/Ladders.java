package org.touyan.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.Question;

/** Who stands on which rung of the ladder, and who moved. */
@Controller
class Ladders {

	record Ladder(LocalDate from, List<LadderCounts.RungCount> rungs, List<LadderCounts.Area> areas,
			List<LadderCounts.MoveCount> moves, List<DirectionCount> directions, List<LadderMove> nodes,
			@Nullable Long totalCount, AnswerPage.PageInfo pageInfo) {
	}

	record DirectionCount(LadderMove.Direction direction, @Nullable Long people) {
	}

	@QueryMapping
	Ladder ladder(@Argument @Nullable LocalDate from, @Argument Set<LadderMove.Direction> directions,
			Question question) {
		LocalDate begin = Period.begin(from, question);
		Map<String, LadderStep> now = steps(question.day(), question);
		List<LadderMove> moves = LadderMove.all(steps(begin, question), now);
		AnswerPage<LadderMove> page = question.page(
				moves.stream().filter(move -> directions.contains(move.direction())).toList(),
				move -> move.person().id());
		return new Ladder(begin, LadderCounts.rungs(now.values(), question), LadderCounts.areas(now.values(), question),
				LadderCounts.moves(moves, question), directions(moves, question), page.nodes(),
				question.told(page.totalCount()), page.pageInfo());
	}

	private static Map<String, LadderStep> steps(LocalDate day, Question question) {
		Map<String, Object> variables = Map.of("area", question.area(), "day", day);
		return question.kept(List.of("ladder", variables),
				() -> question.figures("people/ladder", variables, LadderRead.class).steps());
	}

	private static List<DirectionCount> directions(List<LadderMove> moves, Question question) {
		LadderMove.Direction[] all = LadderMove.Direction.values();
		List<@Nullable Long> told = question.told(Arrays.stream(all)
			.map(direction -> moves.stream().filter(move -> move.direction() == direction).count())
			.toList());
		return IntStream.range(0, all.length)
			.mapToObj(place -> new DirectionCount(all[place], told.get(place)))
			.toList();
	}

}
