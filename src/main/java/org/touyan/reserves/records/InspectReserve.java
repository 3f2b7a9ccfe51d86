package org.touyan.reserves.records;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.reserves.ReserveStatus;

/** 列为考察对象 */
@Component
class InspectReserve implements Act<InspectReserve.Input> {

	record Input(String record, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		ReserveStages.advance(graph, input.record(), input.version(), ReserveStatus.UNDER_INSPECTION, input.on());
		return input.record();
	}

}
