package org.touyan.alliances;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.neo4j.driver.Record;

import org.touyan.acts.GraphWriter;

/** What ties a node to others for a time, once at a time: members to an alliance, products to a shop. */
public final class Tie {

	private static final String OPEN = """
			MATCH (:Entity {id: $id})-[is:%s]->(:Entity {id: $other}) WHERE is.to IS NULL OR is.to > $on
			RETURN count(is) > 0 AS isTied, max(is.from) AS begun""";

	private final String field;

	private final String type;

	private final GraphWriter graph;

	/**
	 * Ties of a kind.
	 * @param field that leads from the one to the other
	 * @param type of its relationships, which lead there
	 */
	public Tie(String field, String type, GraphWriter graph) {
		this.field = field;
		this.type = type;
		this.graph = graph;
	}

	/**
	 * Ties one to another from a day on.
	 * @param properties of the tie besides its time
	 * @throws org.touyan.acts.ActRefusedException with INVALID_STATE where they are tied then or later
	 */
	public void begin(String id, String other, LocalDate from, Map<String, ?> properties) {
		if (isTied(id, other, from)) {
			throw graph.refusal("INVALID_STATE", "%s is of the %s of %s already.".formatted(other, field, id));
		}
		Map<String, Object> all = new HashMap<>(properties);
		all.put("from", from);
		graph.link(id, field, other, all);
	}

	/**
	 * Ends the tie of one to another.
	 * @param on the first day on which it no longer is
	 * @throws org.touyan.acts.ActRefusedException with INVALID_STATE where they are not tied, or only from a later day
	 */
	public void end(String id, String other, LocalDate on) {
		Record open = open(id, other, on);
		if (!open.get("isTied").asBoolean() || open.get("begun").asLocalDate().isAfter(on)) {
			throw graph.refusal("INVALID_STATE", "%s is none of the %s of %s on %s.".formatted(other, field, id, on));
		}
		graph.unlink(id, field, other, on);
	}

	private boolean isTied(String id, String other, LocalDate on) {
		return open(id, other, on).get("isTied").asBoolean();
	}

	private Record open(String id, String other, LocalDate on) {
		return graph.read(OPEN.formatted(type), Map.of("id", id, "other", other, "on", on)).getFirst();
	}

}
