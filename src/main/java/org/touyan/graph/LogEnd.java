package org.touyan.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;

/** Where the change log ends, for the transaction that has it to itself: it is read once and moves with each record. */
public final class LogEnd {

	/** The first SET takes the lock, so that what is read after it is the last that anybody has written. */
	private static final String LOCK = """
			MATCH (head:ChangeHead {id: 'changes'}) SET head.lock = true
			WITH head OPTIONAL MATCH (last:Change {seq: head.seq})
			RETURN properties(head) AS head, last.id AS id, last.at AS at, EXISTS { (:Change {id: $id}) } AS written""";

	private static final String APPEND = ChangeStore.HEAD + """
			SET head.version = coalesce(head.version, 0) + $acts
			WITH head UNWIND $records AS record
			CREATE (change:Change:Entity) SET change = record""";

	private final SimpleQueryRunner transaction;

	private final Chain chain;

	private final Result locked;

	private @Nullable Head head;

	/** The time and the id of the last record; empty where there is none. */
	private String at = "";

	private String id = "";

	private boolean isWritten;

	/**
	 * Takes it; it waits for those who have it when something is read of it, or by a statement after this.
	 * @param id of a record that may be there already
	 */
	LogEnd(SimpleQueryRunner transaction, Chain chain, String id) {
		this.transaction = transaction;
		this.chain = chain;
		this.locked = transaction.run(LOCK, Map.of("id", id));
	}

	/**
	 * What the head says.
	 * @throws IllegalStateException where it has been altered: to go on from there would make good what somebody has
	 * done
	 */
	Head head() {
		if (head == null) {
			if (!locked.hasNext()) {
				throw new IllegalStateException("The change log has lost its head; start once with --verify-log.");
			}
			Record row = locked.single();
			Map<String, Object> stored = row.get("head").asMap();
			if (!chain.fits(stored)) {
				throw new IllegalStateException("The head of the change log is altered; start once with --verify-log.");
			}
			head = Head.of(stored);
			at = row.get("at").asString("");
			id = row.get("id").asString("");
			isWritten = row.get("written").asBoolean();
		}
		return head;
	}

	/** Whether the record was there already. */
	boolean isWritten() {
		Head _ = head();
		return isWritten;
	}

	/**
	 * Adds records. Neither their times nor their ids go back behind those before, whatever becomes of the clock.
	 * @param drafts the records without what the chain gives them, one at least; they are given the ids that they are
	 * written with, by which another attempt finds them
	 * @param isOfActs whether they change the graph, so that others are to know of it
	 * @return the records as they are written
	 */
	List<Map<String, Object>> append(List<Map<String, Object>> drafts, boolean isOfActs) {
		Head last = head();
		List<Map<String, Object>> records = new ArrayList<>(drafts.size());
		for (Map<String, Object> draft : drafts) {
			at = later(at, String.valueOf(draft.get("at")));
			id = Ulid.after(id, Instant.parse(at));
			draft.put("id", id);
			Map<String, Object> record = new HashMap<>(draft);
			record.put("at", at);
			record.put("seq", last.seq() + 1);
			record.put("hash", chain.hash(last.hash(), record));
			records.add(record);
			last = last.to(last.seq() + 1, (String) record.get("hash"));
		}
		transaction.run(APPEND,
				Map.of("head", ChangeStore.sealed(chain, last), "records", records, "acts", isOfActs ? 1 : 0));
		head = last;
		return records;
	}

	private static String later(String one, String other) {
		return one.compareTo(other) > 0 ? one : other;
	}

}
