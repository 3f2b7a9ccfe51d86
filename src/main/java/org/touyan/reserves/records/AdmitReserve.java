package org.touyan.reserves.records;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.reserves.ReserveStatus;

/** 确定后备 */
@Component
class AdmitReserve implements Act<AdmitReserve.Input> {

	record Input(String record, boolean isConfirmed, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		ReserveStages.advance(graph, input.record(), input.version(),
				input.isConfirmed() ? ReserveStatus.IN_POOL : ReserveStatus.NOT_CONFIRMED, input.on());
		return input.record();
	}

}
