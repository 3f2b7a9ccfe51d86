package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 调整牵头党组织 */
@Component
class ChangeLead implements Act<ChangeLead.Input> {

	private static final String OPEN = """
			MATCH (:Entity {id: $id})<-[leads:LEADS]-(leader:Entity) WHERE leads.to IS NULL OR leads.to > $on
			RETURN DISTINCT leader.id AS id ORDER BY id""";

	record Input(String alliance, String lead, @Nullable LocalDate on) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate day = Objects.requireNonNullElse(input.on(), graph.today());
		graph.read(OPEN, Map.of("id", input.alliance(), "on", day))
			.forEach(row -> graph.unlink(input.alliance(), "leaders", row.get("id").asString(), day));
		graph.link(input.alliance(), "leaders", input.lead(), Map.of("from", day));
		return input.alliance();
	}

}
