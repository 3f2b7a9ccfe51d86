package org.touyan.organisations.appointments;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 任职 */
@Component
class Appoint implements Act<Appoint.Input> {

	record Input(String person, String post, @Nullable LocalDate from, SelectionManner manner, @Nullable String term) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		return holding(input, graph);
	}

	static String holding(Input input, GraphWriter graph) {
		var values = new HashMap<String, Object>();
		values.put("from", Objects.requireNonNullElse(input.from(), graph.today()));
		values.put("manner", input.manner());
		values.put("territory", graph.node(input.post()).text("territory"));
		String holding = graph.create("Holding", values);
		graph.link(holding, "person", input.person());
		graph.link(holding, "post", input.post());
		if (input.term() != null) {
			graph.link(holding, "term", input.term());
		}
		graph.label(input.person(), "Cadre");
		return holding;
	}

}
