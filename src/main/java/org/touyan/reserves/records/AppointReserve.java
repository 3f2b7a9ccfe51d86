package org.touyan.reserves.records;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.organisations.Appointment;
import org.touyan.organisations.SelectionManner;
import org.touyan.reserves.ReserveStatus;

/** 使用后备 */
@Component
class AppointReserve implements Act<AppointReserve.Input> {

	record Input(String record, @Nullable String post, @Nullable LocalDate from, SelectionManner manner,
			@Nullable String term, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate day = ReserveStages.advance(graph, input.record(), input.version(), ReserveStatus.APPOINTED,
				input.from());
		String post = input.post() == null ? graph.linked(input.record(), "post") : input.post();
		return new Appointment(graph.linked(input.record(), "person"), post, day, input.manner(), input.term())
			.write(graph);
	}

}
