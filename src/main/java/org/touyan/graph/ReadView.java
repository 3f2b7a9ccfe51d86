package org.touyan.graph;

import java.util.List;

import org.neo4j.driver.Query;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/** The graph as it is within a transaction that is under way. */
public interface ReadView {

	/**
	 * Reads.
	 * @param queries each returns one record with one value
	 * @return their values, in the order of the queries
	 */
	List<Value> read(List<Query> queries);

	/** What a transaction sees. */
	static ReadView of(SimpleQueryRunner transaction) {
		return queries -> queries.stream().map(query -> transaction.run(query).single().get(0)).toList();
	}

}
