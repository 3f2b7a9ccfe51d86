package org.touyan.alliances.acts;

import java.util.Map;
import java.util.Set;

import org.touyan.acts.ActRefusedException;
import org.touyan.acts.GraphWriter;

/** A figure of a village or an alliance that is put on record once a year. */
final class OfYear {

	private static final String THERE = """
			MATCH (:Entity {id: $id})-[:%s]->(figure {year: $year}) RETURN figure.id AS id""";

	private OfYear() {
	}

	/**
	 * Refuses what is neither a village nor an alliance, and a year that is on record.
	 * @param field in which the village or alliance was given
	 * @param relationship that leads from it to its figures
	 * @throws ActRefusedException with INVALID_ARGUMENT, or INVALID_STATE
	 */
	static void check(String field, String id, String relationship, int year, GraphWriter graph) {
		if (!Set.of("Village", "Alliance").contains(graph.node(id).type())) {
			throw graph.refusal("INVALID_ARGUMENT", "%s is neither a village nor an alliance.".formatted(field));
		}
		if (!graph.read(THERE.formatted(relationship), Map.of("id", id, "year", year)).isEmpty()) {
			throw graph.refusal("INVALID_STATE", "That of %d is on record already.".formatted(year));
		}
	}

}
