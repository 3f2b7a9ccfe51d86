package org.touyan.governance.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.governance.TopicOutcome;

/** 办结议题 */
@Component
class SettleTopic implements Act<SettleTopic.Input> {

	record Input(String topic, TopicOutcome outcome, @Nullable String project, @Nullable LocalDate on,
			@Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.topic(), input.version());
		LocalDate day = Objects.requireNonNullElse(input.on(), graph.today());
		if ((input.outcome() == TopicOutcome.PROJECT) != (input.project() != null)) {
			throw graph.refusal("INVALID_ARGUMENT", "project is given where it is the outcome, and only there.");
		}
		TopicCourse.check(input.topic(), List.of("settledOn"), List.of("raisedOn", "discussedOn"), day, graph);
		graph.set(input.topic(), Map.of("settledOn", day, "outcome", input.outcome()));
		if (input.project() != null) {
			graph.link(input.topic(), "ledTo", input.project());
		}
		return input.topic();
	}

}
