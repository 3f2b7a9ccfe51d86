package org.touyan.mentoring.pairs;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 登记帮带活动 */
@Component
class RecordMentoringActivity implements Act<RecordMentoringActivity.Input> {

	record Input(String mentorship, MentoringActivityKind kind, @Nullable LocalDate heldOn, int hours) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (input.hours() < 1 || input.hours() > 24) {
			throw graph.refusal("INVALID_ARGUMENT", "hours is %d; it can be 1 to 24.".formatted(input.hours()));
		}
		MentorshipStages.requireUnderWay(graph, input.mentorship());
		String activity = graph.create("MentoringActivity", Map.of("kind", input.kind(), "heldOn",
				Objects.requireNonNullElse(input.heldOn(), graph.today()), "hours", (long) input.hours()));
		graph.link(activity, "mentorship", input.mentorship());
		return activity;
	}

}
