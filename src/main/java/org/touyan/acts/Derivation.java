package org.touyan.acts;

import java.util.Collection;
import java.util.Set;

import org.neo4j.driver.SimpleQueryRunner;

/** Writes what follows from what acts have written, in their transaction. */
public interface Derivation {

	/**
	 * A node that was written, or tied to another.
	 *
	 * @param id of the node
	 * @param type the name of its type; empty where it was only tied
	 * @param fields those that were changed
	 */
	record Written(String id, String type, Set<String> fields) {

		public Written {
			fields = Set.copyOf(fields);
		}

	}

	/**
	 * Derives.
	 * @param written everything that the acts have written or tied
	 */
	void derive(SimpleQueryRunner transaction, Collection<Written> written);

}
