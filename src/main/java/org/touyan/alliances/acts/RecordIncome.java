package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 登记集体收入 */
@Component
class RecordIncome implements Act<RecordIncome.Input> {

	private static final String OF_YEAR = """
			MATCH (:Entity {id: $id})-[:EARNED]->(income:CollectiveIncome {year: $year}) RETURN income.id AS id""";

	record Input(String earner, int year, int amount, @Nullable LocalDate closedOn) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (!Set.of("Village", "Alliance").contains(graph.node(input.earner()).type())) {
			throw graph.refusal("INVALID_ARGUMENT", "earner is neither a village nor an alliance.");
		}
		if (!graph.read(OF_YEAR, Map.of("id", input.earner(), "year", input.year())).isEmpty()) {
			throw graph.refusal("INVALID_STATE", "The income of %d is on record already.".formatted(input.year()));
		}
		String income = graph.create("CollectiveIncome", Map.of("year", (long) input.year(), "amount",
				(long) input.amount(), "closedOn", Objects.requireNonNullElse(input.closedOn(), graph.today())));
		graph.link(income, "earner", input.earner());
		return income;
	}

}
