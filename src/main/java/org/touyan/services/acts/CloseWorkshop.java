package org.touyan.services.acts;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 停用工坊 */
@Component
class CloseWorkshop implements Act<CloseWorkshop.Input> {

	record Input(String workshop, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.workshop(), input.version());
		graph.end(input.workshop(), input.on());
		return input.workshop();
	}

}
