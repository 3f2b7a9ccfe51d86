package org.touyan.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads from the graph. */
public final class Graph {

	private final Driver driver;

	private final String location;

	Graph(Driver driver, String location) {
		this.driver = driver;
		this.location = location;
	}

	/**
	 * Where the graph is kept, for people.
	 * @return a folder, or the address of a server
	 */
	public String location() {
		return location;
	}

	/**
	 * Runs the queries in one read transaction, so that all of them see the same graph.
	 * @param queries each returns one record with one value
	 * @param timeout after which the database stops working on them; zero for never
	 * @return their values, in the order of the queries
	 * @throws org.neo4j.driver.exceptions.Neo4jException where the database does not answer them
	 */
	public List<Value> read(List<Query> queries, Duration timeout) {
		try (Session session = driver.session()) {
			return session.executeRead(transaction -> values(transaction, queries),
					TransactionConfig.builder().withTimeout(timeout).build());
		}
	}

	private static List<Value> values(TransactionContext transaction, List<Query> queries) {
		var values = new ArrayList<Value>(queries.size());
		for (Query query : queries) {
			values.add(transaction.run(query).single().get(0));
		}
		return values;
	}

}
