package org.touyan.reserves.records;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.reserves.ReserveStatus;

/** 年度复核 */
@Component
class ReviewReserve implements Act<ReviewReserve.Input> {

	record Input(String record, boolean isRetained, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		ReserveStages.advance(graph, input.record(), input.version(),
				input.isRetained() ? ReserveStatus.RETAINED : ReserveStatus.ADJUSTED, input.on());
		return input.record();
	}

}
