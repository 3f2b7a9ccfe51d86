package org.touyan.reserves.records;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.reserves.ReserveStatus;

/** 取消后备 */
@Component
class RevokeReserve implements Act<RevokeReserve.Input> {

	record Input(String record, ReserveStatus status, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (input.status() != ReserveStatus.ADJUSTED && input.status() != ReserveStatus.OTHER) {
			throw graph.refusal("INVALID_ARGUMENT",
					"status is %s; it can be ADJUSTED or OTHER.".formatted(input.status()));
		}
		ReserveStages.advance(graph, input.record(), input.version(), input.status(), input.on());
		return input.record();
	}

}
