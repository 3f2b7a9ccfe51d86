package org.touyan.services.acts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenFigures;

/** 登记居家服务数量 */
@Component
class RecordProgrammeFigures implements Act<RecordProgrammeFigures.Input> {

	record Input(String programme, int households, @Nullable Integer keys, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.programme(), input.version());
		graph.set(input.programme(), "households", GivenFigures.count("households", input.households(), graph));
		graph.set(input.programme(), "keys",
				input.keys() == null ? null : (Object) GivenFigures.count("keys", input.keys(), graph));
		return input.programme();
	}

}
