package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 登记旅游收入 */
@Component
class RecordTourismIncome implements Act<RecordTourismIncome.Input> {

	record Input(String earner, int year, int amount, @Nullable LocalDate closedOn) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		OfYear.check("earner", input.earner(), "EARNED_FROM_TOURISM", input.year(), graph);
		if (input.amount() < 0) {
			throw graph.refusal("INVALID_ARGUMENT", "amount is %d yuan.".formatted(input.amount()));
		}
		String income = graph.create("TourismIncome", Map.of("year", (long) input.year(), "amount",
				(long) input.amount(), "closedOn", Objects.requireNonNullElse(input.closedOn(), graph.today())));
		graph.link(income, "earner", input.earner());
		return income;
	}

}
