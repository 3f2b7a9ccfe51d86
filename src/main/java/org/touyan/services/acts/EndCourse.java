package org.touyan.services.acts;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 结课 */
@Component
class EndCourse implements Act<EndCourse.Input> {

	record Input(String course, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.course(), input.version());
		LocalDate day = Objects.requireNonNullElse(input.on(), graph.today());
		LocalDate planned = graph.node(input.course()).day("to");
		if (planned != null && !planned.isAfter(day)) {
			throw graph.refusal("ALREADY_ENDED", "It ended on %s.".formatted(planned));
		}
		graph.set(input.course(), "to", day);
		return input.course();
	}

}
