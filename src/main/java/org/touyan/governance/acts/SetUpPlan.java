package org.touyan.governance.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 制定行动计划 */
@Component
class SetUpPlan implements Act<SetUpPlan.Input> {

	record Input(String name, @Nullable LocalDate from) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		return graph.create("ActionPlan", Map.of("name", GivenName.of("name", input.name(), graph), "from",
				Objects.requireNonNullElse(input.from(), graph.today())));
	}

}
