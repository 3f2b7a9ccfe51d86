package org.touyan.mentoring.lineage;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.QueryContext;

/** Who taught somebody, and whom somebody teaches. */
@Controller
class MentoringLineage {

	private static final int DEEPEST = 6;

	enum Direction {

		UP, DOWN, BOTH

	}

	@QueryMapping
	@Nullable
	Lineage mentoringLineage(@Argument String personId, @Argument Direction direction,
			@Argument @Range(max = DEEPEST,
					message = "depth is ${validatedValue}; it can be {min} to {max}.") int depth,
			QueryContext question) {
		if (LineagePerson.read(Set.of(personId), question).isEmpty()) {
			return null;
		}
		return Lineage.of(personId,
				direction == Direction.DOWN ? List.of() : walk(personId, depth, LineagePerson::upward, question),
				direction == Direction.UP ? List.of() : walk(personId, depth, LineagePerson::downward, question));
	}

	private static List<Lineage.Member> walk(String from, int depth,
			Function<LineagePerson, Stream<Lineage.Step>> steps, QueryContext question) {
		return Lineage.walk(from, depth, ids -> LineagePerson.read(ids, question).stream().flatMap(steps).toList());
	}

}
