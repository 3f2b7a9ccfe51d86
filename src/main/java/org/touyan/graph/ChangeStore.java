package org.touyan.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;

/** The change log in the store: its records, and its head, which whoever writes to the log has to himself meanwhile. */
final class ChangeStore {

	/** The first SET takes the lock, so that what is read after it is the last that anybody has written. */
	private static final String LOCK = """
			MATCH (head:ChangeHead {id: 'changes'}) SET head.lock = true
			WITH head OPTIONAL MATCH (last:Change {seq: head.seq})
			RETURN properties(head) AS head, last.id AS id, last.at AS at, EXISTS { (:Change {id: $id}) } AS written""";

	private static final String STORED = "MATCH (head:ChangeHead {id: 'changes'}) RETURN properties(head) AS head";

	private static final String HEAD = "MATCH (head:ChangeHead {id: 'changes'}) SET head += $head REMOVE head.lock ";

	private static final String APPEND = HEAD + """
			WITH head UNWIND $records AS record
			CREATE (change:Change:Entity) SET change = record""";

	private static final String REMOVE = HEAD + """
			WITH head MATCH (change:Change) WHERE change.seq > $first AND change.seq <= $last
			DETACH DELETE change""";

	private static final String OLDEST = """
			MATCH (change:Change) WHERE change.seq > $after
			RETURN properties(change) AS change ORDER BY change.seq LIMIT $limit""";

	private final Chain chain;

	ChangeStore(Chain chain) {
		this.chain = chain;
	}

	/**
	 * Adds records to the end, unless they are there since an attempt of which nobody knew whether it had succeeded.
	 * Neither their times nor their ids go back behind those before, whatever becomes of the clock.
	 * @param drafts the records without what the chain gives them, one at least; they are given the ids that they are
	 * written with, by which another attempt finds them
	 * @return the log's ends after that
	 */
	Head append(SimpleQueryRunner transaction, List<Map<String, Object>> drafts) {
		Record locked = lock(transaction, String.valueOf(drafts.getFirst().getOrDefault("id", "")));
		Head head = head(locked);
		if (locked.get("written").asBoolean()) {
			return head;
		}
		String at = locked.get("at").asString("");
		String id = locked.get("id").asString("");
		List<Map<String, Object>> records = new ArrayList<>(drafts.size());
		for (Map<String, Object> draft : drafts) {
			at = later(at, String.valueOf(draft.get("at")));
			id = Ulid.after(id, Instant.parse(at));
			draft.put("id", id);
			Map<String, Object> record = new HashMap<>(draft);
			record.put("at", at);
			record.put("seq", head.seq() + 1);
			record.put("hash", chain.hash(head.hash(), record));
			records.add(record);
			head = head.to(head.seq() + 1, (String) record.get("hash"));
		}
		transaction.run(APPEND, Map.of("head", sealed(head), "records", records)).consume();
		return head;
	}

	private static String later(String one, String other) {
		return one.compareTo(other) > 0 ? one : other;
	}

	/** Takes the head, so that nobody else writes to the log meanwhile. */
	Head lock(SimpleQueryRunner transaction) {
		return head(lock(transaction, ""));
	}

	Result oldest(SimpleQueryRunner transaction, Head head, int limit) {
		return transaction.run(OLDEST, Map.of("after", head.afterSeq(), "limit", limit));
	}

	/** Removes the oldest records, up to where the new head says that the log begins. */
	void remove(SimpleQueryRunner transaction, Head before, Head now) {
		transaction.run(REMOVE, Map.of("head", sealed(now), "first", before.afterSeq(), "last", now.afterSeq()))
			.consume();
	}

	private static Record lock(SimpleQueryRunner transaction, String id) {
		Result locked = transaction.run(LOCK, Map.of("id", id));
		if (!locked.hasNext()) {
			throw new IllegalStateException("The change log has lost its head; start once with --verify-log.");
		}
		return locked.single();
	}

	/** To go on from a head that somebody has altered would make good what he has done. */
	private Head head(Record locked) {
		Map<String, Object> stored = locked.get("head").asMap();
		if (!chain.fits(stored)) {
			throw new IllegalStateException("The head of the change log is altered; start once with --verify-log.");
		}
		return Head.of(stored);
	}

	/** The head as it is now, in whatever state; without properties where there is none. */
	Map<String, Object> stored(Driver driver) {
		try (Session session = driver.session()) {
			return session.executeRead(transaction -> transaction.run(STORED).list())
				.stream()
				.map(row -> row.get("head").asMap())
				.findFirst()
				.orElse(Map.of());
		}
	}

	/** What the head says now, true or not. */
	Head head(Driver driver) {
		return Head.of(stored(driver));
	}

	/** The properties of a head with its seal. */
	Map<String, Object> sealed(Head head) {
		Map<String, Object> properties = new HashMap<>(head.properties());
		properties.put("mac", chain.mac(head));
		return properties;
	}

}
