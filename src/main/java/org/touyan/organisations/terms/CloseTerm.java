package org.touyan.organisations.terms;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 届满 */
@Component
class CloseTerm implements Act<CloseTerm.Input> {

	private static final String HOLDINGS = """
			MATCH (:Entity {id: $term})<-[:WITHIN_TERM]-(holding:Holding) WHERE holding.to IS NULL
			RETURN holding.id AS id ORDER BY id""";

	record Input(String term, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.term(), input.version());
		graph.end(input.term(), input.on());
		graph.read(HOLDINGS, Map.of("term", input.term()))
			.forEach(row -> graph.end(row.get("id").asString(), input.on()));
		return input.term();
	}

}
