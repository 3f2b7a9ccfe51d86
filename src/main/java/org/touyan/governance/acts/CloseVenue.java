package org.touyan.governance.acts;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 停用议事平台 */
@Component
class CloseVenue implements Act<CloseVenue.Input> {

	record Input(String venue, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.venue(), input.version());
		graph.end(input.venue(), input.on());
		return input.venue();
	}

}
