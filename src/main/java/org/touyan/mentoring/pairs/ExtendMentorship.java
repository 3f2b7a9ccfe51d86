package org.touyan.mentoring.pairs;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.mentoring.MentorshipState;

/** 延期 */
@Component
class ExtendMentorship implements Act<ExtendMentorship.Input> {

	record Input(String mentorship, LocalDate dueOn, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate day = MentorshipStages.advance(graph, input.mentorship(), input.version(), MentorshipState.EXTENDED,
				input.on());
		if (!input.dueOn().isAfter(day)) {
			throw graph.refusal("INVALID_ARGUMENT",
					"dueOn is %s, which is not after %s.".formatted(input.dueOn(), day));
		}
		graph.set(input.mentorship(), "dueOn", input.dueOn());
		return input.mentorship();
	}

}
