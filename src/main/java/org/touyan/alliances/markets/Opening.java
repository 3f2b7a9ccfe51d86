package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.Map;

import org.touyan.acts.GraphWriter;

/** Whether shops are open and cooperatives stand. */
final class Opening {

	private static final String OPEN = """
			MATCH (one:Entity {id: $id})
			RETURN coalesce(one.from, one.foundedOn) <= $on
			  AND coalesce(coalesce(one.to, one.dissolvedOn) > $on, true) AS isOpen""";

	private Opening() {
	}

	/** Refuses a day on which it is not open with INVALID_STATE. */
	static void check(String id, LocalDate on, GraphWriter graph) {
		if (!graph.read(OPEN, Map.of("id", id, "on", on)).getFirst().get("isOpen").asBoolean()) {
			throw graph.refusal("INVALID_STATE", "%s is not open on %s.".formatted(id, on));
		}
	}

}
