package org.touyan.governance.acts;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 退出专项小组 */
@Component
class EndSeat implements Act<EndSeat.Input> {

	record Input(String seat, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.seat(), input.version());
		graph.end(input.seat(), input.on());
		return input.seat();
	}

}
