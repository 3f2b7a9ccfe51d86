package org.touyan.graph;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** Finds the keys that fit the store; one that has seen none keeps the name of the first. */
final class StoreKeys {

	private static final String USED = """
			OPTIONAL MATCH (head:ChangeHead {id: 'changes'})
			RETURN head.key AS key, head IS NOT NULL OR EXISTS { (:Change) } AS used""";

	private static final String BEGIN = """
			MERGE (head:ChangeHead {id: 'changes'}) ON CREATE SET head += $head
			RETURN head.key AS key""";

	private StoreKeys() {
	}

	/**
	 * @throws GraphUnavailableException where the key is missing, is none or is not the store's
	 */
	static Keys open(Driver driver, String given, Path file) {
		try (Session session = driver.session()) {
			Record store = session.executeRead(transaction -> transaction.run(USED).single());
			boolean used = store.get("used").asBoolean();
			Keys keys = Keys.of(MasterKey.of(given, file, used));
			Map<String, Object> head = new HashMap<>(new ChangeStore(new Chain(keys)).sealed(Head.FIRST));
			head.put("key", keys.name());
			String name = used ? store.get("key").asString(keys.name())
					: session.executeWrite(transaction -> transaction.run(BEGIN, Map.of("head", head)).single())
						.get("key")
						.asString();
			if (!name.equals(keys.name())) {
				throw new GraphUnavailableException("The key %s is not the one that the store is sealed with."
					.formatted(given.isBlank() ? file : "in TOUYAN_KEY"), null);
			}
			return keys;
		}
	}

}
