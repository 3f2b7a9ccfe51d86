package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 登记游客量 */
@Component
class RecordVisitors implements Act<RecordVisitors.Input> {

	record Input(String host, int year, int visits, @Nullable LocalDate countedOn) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate day = Objects.requireNonNullElse(input.countedOn(), graph.today());
		if (input.visits() < 0 || input.year() >= day.getYear()) {
			throw graph.refusal("INVALID_ARGUMENT",
					"visits must be 0 or more, and year one that is over on %s.".formatted(day));
		}
		OfYear.check("host", input.host(), "RECEIVED", input.year(), graph);
		String visitors = graph.create("VisitorCount",
				Map.of("year", (long) input.year(), "visits", (long) input.visits(), "countedOn", day));
		graph.link(visitors, "host", input.host());
		return visitors;
	}

}
