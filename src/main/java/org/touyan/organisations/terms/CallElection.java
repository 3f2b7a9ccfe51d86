package org.touyan.organisations.terms;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 启动换届 */
@Component
class CallElection implements Act<CallElection.Input> {

	record Input(String term, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.term(), input.version());
		if (graph.node(input.term()).day("to") != null) {
			throw graph.refusal("ALREADY_ENDED", "The term ended on %s.".formatted(graph.node(input.term()).day("to")));
		}
		graph.set(input.term(), "electionFrom", Objects.requireNonNullElse(input.on(), graph.today()));
		return input.term();
	}

}
