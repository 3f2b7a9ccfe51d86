package org.touyan.acts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.access.Caller;
import org.touyan.acts.ActRunner.Outcome;
import org.touyan.acts.rules.Violation;
import org.touyan.graph.Change;
import org.touyan.graph.ChangeLog;
import org.touyan.graph.FieldEncryption;
import org.touyan.graph.LogEnd;
import org.touyan.graph.ReadView;

/** The records of acts in the change log: one for each act, tied to what it changed. */
@Component
class ActRecords {

	/** What stands for a value that is sealed. */
	private static final String MASKED = "***";

	private static final String TIE = """
			UNWIND $rows AS row MATCH (change:Change {id: row.change})
			UNWIND row.nodes AS id MATCH (node:Entity {id: id})
			CREATE (change)-[:CHANGED]->(node)""";

	private static final String BY_KEY = """
			MATCH (change:Change {idempotencyKey: $key})
			RETURN properties(change) AS change ORDER BY change.seq""";

	private final ChangeLog log;

	private final FieldEncryption encryption;

	private final JsonMapper json;

	ActRecords(ChangeLog log, FieldEncryption encryption, JsonMapper json) {
		this.encryption = encryption;
		this.log = log;
		this.json = json;
	}

	/**
	 * An act that is done.
	 *
	 * @param answer the id of the node that it answers with
	 * @param written of which nodes it has written what
	 */
	record Done(String act, String answer, Map<NodeState, NodeState.Written> written) {
	}

	/** Does something, and puts into the log where somebody may not. */
	<T> T refused(Caller caller, ActRequest request, Supplier<T> act) {
		try {
			return act.get();
		}
		catch (ActRefusedException refused) {
			if (refused.code().equals("FORBIDDEN")) {
				log.append(new Change(caller.account(), "REFUSED", null, request.reason(), null, json
					.writeValueAsString(Map.of("code", refused.code(), "act", request.acts().getFirst().name()))));
			}
			throw refused;
		}
	}

	/** Judges the graph as it is for everybody, without what a transaction under way has changed. */
	List<Violation> beforehand(Function<ReadView, List<Violation>> judge) {
		try (var elsewhere = log.trial()) {
			return judge.apply(ReadView.of(elsewhere.transaction()));
		}
	}

	/**
	 * What came of the same request before: under the client's key, or where an attempt has failed of which nobody
	 * knows whether it was committed.
	 * @return null where it was not done
	 * @throws ActRefusedException where another request was done under the key
	 */
	@Nullable
	Outcome before(SimpleQueryRunner transaction, ActRequest request, boolean isAgain, Caller caller) {
		if (request.key() == null && !isAgain) {
			return null;
		}
		List<Map<String, Object>> before = transaction.run(BY_KEY, Map.of("key", key(request, caller)))
			.list(row -> row.get("change").asMap());
		if (before.isEmpty()) {
			return null;
		}
		if (request.key() != null && !hash(request).equals(before.getFirst().get("requestHash"))) {
			throw ActRefusedException.of("IDEMPOTENCY_KEY_REUSED",
					"Something else was done under this idempotencyKey.");
		}
		return new Outcome(before.stream().map(change -> String.valueOf(change.get("subject"))).toList(), before,
				List.of());
	}

	/** Each account has its own keys; where it gave none, the attempt has one that no account can give. */
	private static String key(ActRequest request, Caller caller) {
		return caller.account() + "\n" + (request.key() == null ? "\n" + request.attempt() : request.key());
	}

	/** With a key, as there may be in the acts what must not be guessed from it. */
	private String hash(ActRequest request) {
		return encryption.digest("request", json.writeValueAsString(request.acts()));
	}

	/**
	 * Puts them into the log.
	 * @return the records
	 */
	List<Map<String, Object>> append(SimpleQueryRunner transaction, LogEnd end, List<Done> done, ActRequest request,
			Caller caller) {
		Map<String, String> details = details(request, caller);
		var told = new ArrayList<Change>();
		for (Done act : done) {
			told.add(new Change(caller.account(), act.act(), act.answer(), request.reason(),
					written(act.written(), NodeState.Written::before), written(act.written(), NodeState.Written::after),
					details));
		}
		List<Map<String, Object>> records = log.append(end, told);
		var ties = new ArrayList<Map<String, Object>>();
		for (int index = 0; index < records.size(); index++) {
			ties.add(Map.of("change", String.valueOf(records.get(index).get("id")), "nodes",
					done.get(index).written().keySet().stream().map(NodeState::id).toList()));
		}
		transaction.run(TIE, Map.of("rows", ties));
		return records;
	}

	private Map<String, String> details(ActRequest request, Caller caller) {
		var details = new LinkedHashMap<String, String>();
		if (request.documentNo() != null) {
			details.put("documentNo", request.documentNo());
		}
		if (!request.accepted().isEmpty()) {
			details.put("accepted", String.join(",", request.accepted()));
		}
		details.put("idempotencyKey", key(request, caller));
		if (request.key() != null) {
			details.put("requestHash", hash(request));
		}
		return details;
	}

	private String written(Map<NodeState, NodeState.Written> written,
			Function<NodeState.Written, Map<String, @Nullable Object>> values) {
		var nodes = new LinkedHashMap<String, Object>();
		written.forEach((state, ofAct) -> {
			var fields = new LinkedHashMap<String, @Nullable Object>();
			values.apply(ofAct).forEach((field, value) -> fields.put(field, told(state, field, value)));
			nodes.put(state.id(), Map.of("type", state.form().type(), "fields", fields));
		});
		return json.writeValueAsString(nodes);
	}

	private static @Nullable Object told(NodeState state, String field, @Nullable Object value) {
		var form = state.form().fields().get(field);
		return value != null && form != null && form.isSealed() ? MASKED : value;
	}

}
