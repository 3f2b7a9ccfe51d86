package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 成立合作社 */
@Component
class FormCooperative implements Act<FormCooperative.Input> {

	record Input(String name, String village, @Nullable String leader, @Nullable LocalDate foundedOn) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate day = Objects.requireNonNullElse(input.foundedOn(), graph.today());
		String cooperative = graph.create("Cooperative", Map.of("name", GivenName.of("name", input.name(), graph),
				"territory", graph.node(input.village()).text("territory"), "foundedOn", day));
		graph.link(cooperative, "village", input.village());
		if (input.leader() != null) {
			graph.link(cooperative, "leaders", input.leader(), Map.of("from", day));
		}
		return cooperative;
	}

}
