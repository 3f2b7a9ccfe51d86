package org.touyan.graph;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.AsyncTransactionContext;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.TransientException;

/** Reads from the graph. */
public final class Graph {

	private final Driver driver;

	/** What is read after something was written is read on an instance that has it. */
	private final SessionConfig config;

	/** The key of the metadata by which a transaction is found to be stopped. */
	private static final String MARK = "touyan.read";

	private static final String STOP = """
			SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData.`touyan.read` = $mark
			TERMINATE TRANSACTIONS transactionId YIELD message RETURN message""";

	/** How often a thread that waits looks whether it should, in milliseconds. */
	private static final long LOOK = 250;

	/** In a cluster the database that is asked to stop something may be another than that which works on it. */
	private static final int MOST_STOPS = 8;

	/** Tells the reads of this process from those of others on the same database. */
	private static final String READER = UUID.randomUUID().toString();

	private static final String VERSION = "MATCH (head:ChangeHead {id: 'changes'}) RETURN coalesce(head.version, 0)";

	/** What a transaction sends that changes the graph and adds no record of an act: so others know of it. */
	public static final String CHANGED = """
			MATCH (head:ChangeHead {id: 'changes'}) SET head.version = coalesce(head.version, 0) + 1""";

	private final AtomicLong reads = new AtomicLong();

	private final String location;

	Graph(Driver driver, String location) {
		this.driver = driver;
		this.config = SessionConfig.builder()
			.withDefaultAccessMode(AccessMode.READ)
			.withBookmarkManager(driver.executableQueryBookmarkManager())
			.build();
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
	 * Reads for somebody who waits, however long it takes.
	 * @see #read(List, Duration, BooleanSupplier)
	 */
	public List<Value> read(List<Query> queries, Duration timeout) {
		return read(queries, timeout, () -> false);
	}

	/**
	 * Runs the queries in one read transaction, so that all of them see the same graph.
	 * @param queries each returns one record with one value
	 * @param timeout after which the database stops working on them; zero for never
	 * @param abandoned tells whether nobody waits for them any more; it is asked now and then by the calling thread
	 * @return their values, in the order of the queries
	 * @throws org.neo4j.driver.exceptions.Neo4jException where the database does not answer them
	 * @throws ReadAbandonedException where the database was stopped since nobody waits
	 */
	public List<Value> read(List<Query> queries, Duration timeout, BooleanSupplier abandoned) {
		String mark = READER + "-" + reads.incrementAndGet();
		TransactionConfig config = TransactionConfig.builder()
			.withTimeout(timeout)
			.withMetadata(Map.of(MARK, mark))
			.build();
		AsyncSession session = driver.session(AsyncSession.class, this.config);
		try {
			CompletableFuture<List<Value>> values = values(session, queries, config).toCompletableFuture();
			while (!isDone(values)) {
				if (abandoned.getAsBoolean()) {
					stop(values, mark);
					throw new ReadAbandonedException();
				}
			}
			return values.join();
		}
		catch (CompletionException failed) {
			throw cause(failed);
		}
		finally {
			session.closeAsync().toCompletableFuture().join();
		}
	}

	/** The driver leaves it as it is where a server's name is not known, as while its container is down. */
	private static RuntimeException cause(CompletionException failed) {
		return switch (failed.getCause()) {
			case RuntimeException cause -> cause;
			case IOException cause -> new ServiceUnavailableException(String.valueOf(cause.getMessage()), cause);
			case null, default -> failed;
		};
	}

	/** Waits a while for them, whether they come or fail. */
	private static boolean isDone(CompletableFuture<?> values) {
		try {
			values.get(LOOK, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException _) {
			return false;
		}
		catch (ExecutionException _) {
			return true;
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(interrupted);
		}
		return true;
	}

	/** A driver cannot take back what it sent; another transaction ends that which is marked. */
	private void stop(CompletableFuture<?> values, String mark) {
		for (int times = 0; times < MOST_STOPS && !isDone(values); times++) {
			try (Session session = driver.session(config)) {
				session.run(STOP, Map.of("mark", mark)).consume();
			}
		}
	}

	/**
	 * Tells one state of the graph from another, on every instance of the service. What is read after it is of that
	 * state or a later one.
	 * @return a number that is another one whenever an act, an import or the sample has changed the graph in between;
	 * records of reads and refusals are no change of it
	 * @throws org.neo4j.driver.exceptions.Neo4jException where the database does not answer
	 */
	public long version() {
		try (Session session = driver.session(config)) {
			return session.executeRead(transaction -> transaction.run(VERSION)
				.stream()
				.findFirst()
				.map(row -> row.get(0).asLong())
				.orElse(0L));
		}
	}

	/**
	 * A query alone is its own transaction, which saves two ways to the database and back. Where it fails for a reason
	 * that may pass, it is run again as others are, by a transaction function.
	 */
	private static CompletionStage<List<Value>> values(AsyncSession session, List<Query> queries,
			TransactionConfig config) {
		Supplier<CompletionStage<List<Value>>> together = () -> session
			.executeReadAsync(transaction -> values(transaction, queries), config);
		if (queries.size() != 1) {
			return together.get();
		}
		return value(session.runAsync(queries.getFirst(), config)).thenApply(List::of)
			.exceptionallyCompose(failed -> failed.getCause() instanceof RetryableException ? together.get()
					: CompletableFuture.failedStage(failed));
	}

	/** Sends all of them before the first is answered, so that they go to the database and back together. */
	private static CompletionStage<List<Value>> values(AsyncTransactionContext transaction, List<Query> queries) {
		List<CompletableFuture<Value>> values = queries.stream()
			.map(query -> value(transaction.runAsync(query)))
			.toList();
		return CompletableFuture.allOf(values.toArray(CompletableFuture[]::new))
			.thenApply(_ -> values.stream().map(CompletableFuture::join).toList());
	}

	private static CompletableFuture<Value> value(CompletionStage<ResultCursor> result) {
		return result.thenCompose(ResultCursor::singleAsync)
			.thenApply(row -> row.get(0))
			.exceptionallyCompose(Graph::lasting)
			.toCompletableFuture();
	}

	/** What was short of memory would be again, which the driver does not know: it would ask for half a minute. */
	private static CompletionStage<Value> lasting(Throwable failed) {
		return CompletableFuture
			.failedStage(failed.getCause() instanceof TransientException full && full.code().contains("Memory")
					? new DatabaseException(full.code(), full.getMessage()) : failed);
	}

}
