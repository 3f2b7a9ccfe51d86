package org.touyan.services.acts;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 停用服务设施 */
@Component
class CloseFacility implements Act<CloseFacility.Input> {

	record Input(String facility, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.facility(), input.version());
		graph.end(input.facility(), input.on());
		return input.facility();
	}

}
