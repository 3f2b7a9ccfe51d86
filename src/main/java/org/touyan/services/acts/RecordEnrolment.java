package org.touyan.services.acts;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenFigures;

/** 登记报名人数 */
@Component
class RecordEnrolment implements Act<RecordEnrolment.Input> {

	record Input(String course, int enrolled, int waiting, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.course(), input.version());
		graph.set(input.course(), Map.of("enrolled", GivenFigures.count("enrolled", input.enrolled(), graph), "waiting",
				GivenFigures.count("waiting", input.waiting(), graph)));
		return input.course();
	}

}
