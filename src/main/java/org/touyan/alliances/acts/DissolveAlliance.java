package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 解散党建联建 */
@Component
class DissolveAlliance implements Act<DissolveAlliance.Input> {

	private static final String OPEN = """
			MATCH (:Entity {id: $id})-[tie:LEADS|HAS_MEMBER]-(other:Entity) WHERE tie.to IS NULL
			RETURN DISTINCT other.id AS id, CASE type(tie) WHEN 'LEADS' THEN 'leaders' ELSE 'members' END AS field
			ORDER BY field, id""";

	record Input(String alliance, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.alliance(), input.version());
		LocalDate day = Objects.requireNonNullElse(input.on(), graph.today());
		if (graph.node(input.alliance()).day("dissolvedOn") != null) {
			throw graph.refusal("ALREADY_ENDED",
					"It was dissolved on %s.".formatted(graph.node(input.alliance()).day("dissolvedOn")));
		}
		graph.read(OPEN, Map.of("id", input.alliance()))
			.forEach(row -> graph.unlink(input.alliance(), row.get("field").asString(), row.get("id").asString(), day));
		graph.set(input.alliance(), "dissolvedOn", day);
		return input.alliance();
	}

}
