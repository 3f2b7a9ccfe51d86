package org.touyan.acts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

import org.touyan.api.NodeForms;

/** The nodes that a transaction has read or made, each as it was and as it has become. */
final class NodeStates {

	private static final String LOAD = """
			UNWIND $ids AS id MATCH (n:Entity {id: id})
			RETURN id, labels(n) AS labels, properties(n) AS properties""";

	private final SimpleQueryRunner transaction;

	private final NodeForms forms;

	private final Map<String, NodeState> states = new LinkedHashMap<>();

	NodeStates(SimpleQueryRunner transaction, NodeForms forms) {
		this.transaction = transaction;
		this.forms = forms;
	}

	void add(NodeState state) {
		states.put(state.id(), state);
	}

	Collection<NodeState> all() {
		return states.values();
	}

	/** Those that acts have changed or made, by id. */
	Map<String, NodeState> changed() {
		var changed = new LinkedHashMap<>(states);
		changed.values().removeIf(state -> !state.isChanged());
		return changed;
	}

	/** What an act has written of nodes, of those among them of which it has written anything. */
	Map<NodeState, NodeState.Written> takeOfAct(Collection<String> some) {
		var written = new LinkedHashMap<NodeState, NodeState.Written>();
		some.stream().flatMap(id -> Stream.ofNullable(states.get(id))).forEach(state -> {
			NodeState.Written ofAct = state.takeOfAct();
			if (!ofAct.after().isEmpty()) {
				written.put(state, ofAct);
			}
		});
		return written;
	}

	/** Reads nodes that are not read yet. */
	void load(Collection<String> some) {
		List<String> unread = some.stream().filter(id -> !states.containsKey(id)).distinct().toList();
		if (!unread.isEmpty()) {
			transaction.run(LOAD, Map.of("ids", unread)).list().forEach(this::loaded);
		}
	}

	private void loaded(Record row) {
		forms.of(row.get("labels").asList(Value::asString)).ifPresent(form -> {
			Map<String, Object> properties = row.get("properties").asMap(Value::asObject);
			var values = new LinkedHashMap<String, @Nullable Object>();
			form.fields().forEach((field, stored) -> values.put(field, properties.get(stored.property())));
			add(new NodeState(form, row.get("id").asString(), false,
					properties.get("version") instanceof Long version ? version : 0, values));
		});
	}

	/**
	 * A node, which is read where it is not read yet.
	 * @throws ActRefusedException with NOT_FOUND where it is not there
	 */
	NodeState get(String id) {
		load(List.of(id));
		NodeState state = states.get(id);
		if (state == null || state.left() != null) {
			throw ActRefusedException.of("NOT_FOUND",
					"There is nothing with the id %s that the account sees.".formatted(id), Map.of("id", id));
		}
		return state;
	}

}
