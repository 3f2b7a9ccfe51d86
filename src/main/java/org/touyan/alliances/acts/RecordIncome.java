package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 登记集体收入 */
@Component
class RecordIncome implements Act<RecordIncome.Input> {

	record Input(String earner, int year, int amount, @Nullable LocalDate closedOn) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		OfYear.check("earner", input.earner(), "EARNED", input.year(), graph);
		String income = graph.create("CollectiveIncome", Map.of("year", (long) input.year(), "amount",
				(long) input.amount(), "closedOn", Objects.requireNonNullElse(input.closedOn(), graph.today())));
		graph.link(income, "earner", input.earner());
		return income;
	}

}
