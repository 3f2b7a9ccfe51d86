package org.touyan.governance.acts;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 报告调度 */
@Component
class ReportCycle implements Act<ReportCycle.Input> {

	record Input(String report, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.report(), input.version());
		LocalDate reported = graph.node(input.report()).day("reportedOn");
		if (reported != null) {
			throw graph.refusal("INVALID_STATE", "It was reported on %s.".formatted(reported));
		}
		LocalDate day = Objects.requireNonNullElse(input.on(), graph.today());
		if (day.isBefore(Objects.requireNonNull(graph.node(input.report()).day("periodFrom")))) {
			throw graph.refusal("INVALID_ARGUMENT", "%s is before the period.".formatted(day));
		}
		graph.set(input.report(), "reportedOn", day);
		return input.report();
	}

}
