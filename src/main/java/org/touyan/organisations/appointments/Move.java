package org.touyan.organisations.appointments;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.organisations.Appointment;
import org.touyan.organisations.SelectionManner;

/** 交流任职 */
@Component
class Move implements Act<Move.Input> {

	record Input(String holding, String post, @Nullable LocalDate on, SelectionManner manner, @Nullable String term,
			@Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.holding(), input.version());
		graph.end(input.holding(), input.on());
		return new Appointment(graph.linked(input.holding(), "person"), input.post(), input.on(), input.manner(),
				input.term())
			.write(graph);
	}

}
