package org.touyan.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;

/** The change log in the store: its records, and its head, which whoever writes to the log has to himself meanwhile. */
final class ChangeStore {

	private static final String STORED = "MATCH (head:ChangeHead {id: 'changes'}) RETURN properties(head) AS head";

	static final String HEAD = "MATCH (head:ChangeHead {id: 'changes'}) SET head += $head REMOVE head.lock ";

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
	 * @param drafts as for {@link LogEnd#append}
	 * @return the log's ends after that
	 */
	Head append(SimpleQueryRunner transaction, List<Map<String, Object>> drafts) {
		var end = new LogEnd(transaction, chain, String.valueOf(drafts.getFirst().getOrDefault("id", "")));
		if (!end.isWritten()) {
			end.append(drafts, false);
		}
		return end.head();
	}

	/** Takes the end of the log, so that nobody else writes to it meanwhile. */
	LogEnd take(SimpleQueryRunner transaction) {
		return new LogEnd(transaction, chain, "");
	}

	Result oldest(SimpleQueryRunner transaction, Head head, int limit) {
		return transaction.run(OLDEST, Map.of("after", head.afterSeq(), "limit", limit));
	}

	/** Removes the oldest records, up to where the new head says that the log begins. */
	void remove(SimpleQueryRunner transaction, Head before, Head now) {
		transaction.run(REMOVE, Map.of("head", sealed(now), "first", before.afterSeq(), "last", now.afterSeq()))
			.consume();
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
		return sealed(chain, head);
	}

	static Map<String, Object> sealed(Chain chain, Head head) {
		Map<String, Object> properties = new HashMap<>(head.properties());
		properties.put("mac", chain.mac(head));
		return properties;
	}

}
