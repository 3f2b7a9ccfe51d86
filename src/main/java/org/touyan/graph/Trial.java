package org.touyan.graph;

import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;

/** A transaction that is taken back: what would become of a change can be read in it. */
public final class Trial implements AutoCloseable {

	private final Session session;

	private final Transaction transaction;

	Trial(Session session, TransactionConfig config) {
		this.session = session;
		this.transaction = session.beginTransaction(config);
	}

	/** Runs what is tried, and reads of it. */
	public SimpleQueryRunner transaction() {
		return transaction;
	}

	/** Takes everything back. */
	@Override
	public void close() {
		try (session) {
			transaction.close();
		}
	}

}
