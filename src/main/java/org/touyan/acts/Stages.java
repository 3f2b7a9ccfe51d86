package org.touyan.acts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * The states that a record goes through, each a node of its own with its time: reached from the record by HAS_STAGE,
 * one after the other, the last one open.
 *
 * @param type of the nodes that are states
 * @param field of these, with the state
 * @param states all there are
 * @param next those that may follow a state; none after a last one, which ends the record
 */
public record Stages<S extends Enum<S>>(String type, String field, Class<S> states, Function<S, Set<S>> next) {

	private static final String OPEN = """
			MATCH (:Entity {id: $id})-[:HAS_STAGE]->(stage:Entity) WHERE stage.to IS NULL
			RETURN stage.id AS id ORDER BY stage.from DESC, stage.id DESC LIMIT 1""";

	/**
	 * The first state of a new record.
	 * @param more of the fields of the state
	 */
	public void begin(GraphWriter graph, String record, S state, LocalDate day, Map<String, ?> more) {
		var values = new HashMap<String, @Nullable Object>(more);
		values.put("from", day);
		values.put(field, state);
		graph.link(record, "stages", graph.create(type, values));
	}

	/**
	 * Has a record go from its state to another, on a day; where that is a last one, the record ends on it.
	 * @param on null for today
	 * @param more of the fields of the new state
	 * @return the day
	 * @throws ActRefusedException with INVALID_STATE where the state may not follow, with INVALID_ARGUMENT where the
	 * day is before the state there is
	 */
	public LocalDate advance(GraphWriter graph, String record, S state, @Nullable LocalDate on, Map<String, ?> more) {
		LocalDate day = Objects.requireNonNullElse(on, graph.today());
		Stored open = open(graph, record);
		S now = Enum.valueOf(states, open.text(field));
		if (!next.apply(now).contains(state)) {
			throw ActRefusedException.of("INVALID_STATE",
					"%s is %s; after that comes %s.".formatted(record, now, next.apply(now).isEmpty() ? "nothing"
							: next.apply(now).stream().map(Enum::name).sorted().collect(Collectors.joining(", "))),
					Map.of("id", record, "state", now.name(), "next",
							next.apply(now).stream().map(Enum::name).sorted().toList()));
		}
		if (day.isBefore(open.from())) {
			throw ActRefusedException.of("INVALID_ARGUMENT",
					"on is %s; the record is %s since %s.".formatted(day, now, open.from()));
		}
		graph.set(open.id(), "to", day);
		begin(graph, record, state, day, more);
		if (next.apply(state).isEmpty()) {
			graph.end(record, day);
		}
		return day;
	}

	/** The state that a record is in. */
	public S state(GraphWriter graph, String record) {
		return Enum.valueOf(states, open(graph, record).text(field));
	}

	private static Stored open(GraphWriter graph, String record) {
		List<Record> open = graph.read(OPEN, Map.of("id", record));
		if (open.isEmpty()) {
			throw ActRefusedException.of("INVALID_STATE", "%s is in no state.".formatted(record));
		}
		return graph.node(open.getFirst().get("id").asString());
	}

}
