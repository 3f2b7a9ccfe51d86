package org.touyan.people.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.QueryContext;
import org.touyan.people.FirstDay;

/** Who stands on which rung of the ladder, and who moved. */
@Controller
class Ladders {

	record Ladder(LocalDate from, List<LadderCounts.RungCount> rungs, List<LadderCounts.Area> areas,
			List<LadderCounts.MoveCount> moves, List<LadderCounts.DirectionCount> directions,
			AnswerPage<LadderMove> page, @Nullable Long totalCount) {
	}

	/** Under which those on the ladder on a day are kept. */
	private record Kept(String area, LocalDate day) {
	}

	@QueryMapping
	Ladder ladder(@Argument @Nullable LocalDate from, @Argument Set<LadderMove.Direction> directions,
			QueryContext question) {
		LocalDate begin = FirstDay.of(from, question);
		Map<String, LadderStep> now = steps(question.day(), question);
		List<LadderMove> moves = LadderMove.all(steps(begin, question), now);
		LadderCounts counts = LadderCounts.of(now.values(), moves, directions, question.isForFigures(),
				question.publication());
		List<LadderMove> asked = moves.stream().filter(move -> directions.contains(move.direction())).toList();
		AnswerPage<LadderMove> page = question.page(asked, move -> move.person().id());
		return new Ladder(begin, counts.rungs(), counts.areas(), counts.moves(), counts.directions(), page,
				page.totalCount(counts.total(directions)));
	}

	private static Map<String, LadderStep> steps(LocalDate day, QueryContext question) {
		var kept = new Kept(question.area(), day);
		return question.snapshot(kept,
				() -> question.figures(Map.of("area", kept.area(), "day", day), LadderRead.class).steps());
	}

}
