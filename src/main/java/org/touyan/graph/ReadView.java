package org.touyan.graph;

import java.util.List;

import org.neo4j.driver.Query;
import org.neo4j.driver.Result;
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

	/** What a transaction sees; all queries are sent before the first is answered. */
	static ReadView of(SimpleQueryRunner transaction) {
		return queries -> {
			List<Result> sent = queries.stream().map(transaction::run).toList();
			return sent.stream().map(result -> result.single().get(0)).toList();
		};
	}

}
