package org.touyan.services.acts;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 结束居家服务 */
@Component
class EndProgramme implements Act<EndProgramme.Input> {

	record Input(String programme, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.programme(), input.version());
		graph.end(input.programme(), input.on());
		return input.programme();
	}

}
