package org.touyan.governance.acts;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.governance.SupervisionCycle;

/** 布置调度 */
@Component
class OpenCycle implements Act<OpenCycle.Input> {

	record Input(String organisation, String measure, SupervisionCycle cycle, LocalDate periodFrom, LocalDate dueOn) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate over = input.cycle().end(input.periodFrom());
		if (!input.cycle().isFirst(input.periodFrom()) || input.dueOn().isBefore(over)) {
			throw graph.refusal("INVALID_ARGUMENT",
					"periodFrom must be the first day of a period, and dueOn not before it is over.");
		}
		String report = graph.create("CycleReport", Map.of("cycle", input.cycle(), "periodFrom", input.periodFrom(),
				"dueOn", input.dueOn(), "territory", graph.node(input.organisation()).text("territory")));
		graph.link(report, "organisation", input.organisation());
		graph.link(report, "measure", input.measure());
		return report;
	}

}
