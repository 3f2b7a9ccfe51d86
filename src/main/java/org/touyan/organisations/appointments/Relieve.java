package org.touyan.organisations.appointments;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 免职 */
@Component
class Relieve implements Act<Relieve.Input> {

	record Input(String holding, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.holding(), input.version());
		graph.end(input.holding(), input.on());
		return input.holding();
	}

}
