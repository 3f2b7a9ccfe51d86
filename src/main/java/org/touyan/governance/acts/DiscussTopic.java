package org.touyan.governance.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 议事 */
@Component
class DiscussTopic implements Act<DiscussTopic.Input> {

	record Input(String topic, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.topic(), input.version());
		LocalDate day = Objects.requireNonNullElse(input.on(), graph.today());
		TopicCourse.check(input.topic(), List.of("discussedOn", "settledOn"), List.of("raisedOn"), day, graph);
		graph.set(input.topic(), "discussedOn", day);
		return input.topic();
	}

}
