package org.touyan.reserves.records;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.people.ReserveSource;
import org.touyan.reserves.ReserveKind;

/** 推荐后备 */
@Component
class NominateReserve implements Act<NominateReserve.Input> {

	record Input(String person, String place, ReserveKind kind, @Nullable String post, ReserveSource source,
			ReserveRecommendation recommendation, @Nullable LocalDate on) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate day = Objects.requireNonNullElse(input.on(), graph.today());
		String record = graph.create("ReserveRecord", Map.of("from", day, "kind", input.kind(), "source",
				input.source(), "recommendation", input.recommendation(), "territory", input.place()));
		graph.link(record, "person", input.person());
		graph.link(record, "place", input.place());
		if (input.post() != null) {
			graph.link(record, "post", input.post());
		}
		graph.label(input.person(), "ReserveOfficial");
		ReserveStages.begin(graph, record, day);
		return record;
	}

}
