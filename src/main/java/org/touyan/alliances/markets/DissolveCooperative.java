package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 注销合作社 */
@Component
class DissolveCooperative implements Act<DissolveCooperative.Input> {

	private static final String OPEN = """
			MATCH (:Cooperative {id: $id})-[is:PARTNERS_WITH|HEADS]-(other) WHERE is.to IS NULL OR is.to > $on
			RETURN other.id AS id, CASE type(is) WHEN 'HEADS' THEN 'leaders' ELSE 'partners' END AS field,
			  is.from < $on AS hasBegun""";

	record Input(String cooperative, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.cooperative(), input.version());
		LocalDate day = Objects.requireNonNullElse(input.on(), graph.today());
		Opening.check(input.cooperative(), day, graph);
		graph.read(OPEN, Map.of("id", input.cooperative(), "on", day))
			.forEach(tie -> graph.unlink(input.cooperative(), tie.get("field").asString(), tie.get("id").asString(),
					tie.get("hasBegun").asBoolean() ? day : null));
		graph.set(input.cooperative(), "dissolvedOn", day);
		return input.cooperative();
	}

}
