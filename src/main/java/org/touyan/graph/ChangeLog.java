package org.touyan.graph;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;

/**
 * Who did what, when and why: one record for every act, and for every read that was sensitive or refused. Each record
 * is tied to the one before it by a key that is not in the database, so that nobody changes it unseen.
 */
public final class ChangeLog {

	/** Records that are committed together at the most. */
	private static final int BATCH = 1_000;

	private static final TransactionConfig CONFIG = TransactionConfig.builder()
		.withTimeout(Duration.ofSeconds(30))
		.build();

	private final Driver driver;

	private final SessionConfig config;

	private final ChangeStore store;

	private final Storage storage;

	private final Clock clock;

	private final BlockingQueue<Pending> pending = new LinkedBlockingQueue<>();

	private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

	ChangeLog(Driver driver, ChangeStore store, Storage storage, Clock clock) {
		this.driver = driver;
		this.config = SessionConfig.builder().withBookmarkManager(driver.executableQueryBookmarkManager()).build();
		this.store = store;
		this.storage = storage;
		this.clock = clock;
	}

	/**
	 * Adds a record in a transaction of its own, which is committed when this returns. Calls at the same time share
	 * one. Not for callers amid a transaction that has added a record: they would wait for themselves.
	 * @throws IllegalStateException where the log has been altered, so that nothing may be added to it
	 * @throws org.neo4j.driver.exceptions.Neo4jException where the database does not take it
	 */
	public void append(Change change) {
		Pending mine = new Pending(change.properties(clock.instant()), new CompletableFuture<>());
		pending.add(mine);
		writer.execute(this::writeNext);
		try {
			mine.written.join();
		}
		catch (CompletionException failed) {
			throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
		}
	}

	/**
	 * Lets the caller's transaction wait until no other act is under way: what it reads from now on is what those
	 * before have written, and others wait for it.
	 * @return the end of the log, to add records to
	 */
	public LogEnd await(SimpleQueryRunner transaction) {
		return store.take(transaction);
	}

	/**
	 * Adds a record in the caller's transaction: what the transaction does and the record are committed together or not
	 * at all. Others wait with their records until it has ended.
	 * @throws IllegalStateException where the log has been altered, so that nothing may be added to it
	 * @throws org.neo4j.driver.exceptions.Neo4jException where the database does not take it
	 */
	public void append(SimpleQueryRunner transaction, Change change) {
		List<Map<String, Object>> _ = append(await(transaction), List.of(change));
	}

	/**
	 * Adds records in the transaction that has the end of the log.
	 * @param changes one at least
	 * @return their records as they are written, in the same order
	 * @throws IllegalStateException where the log has been altered, so that nothing may be added to it
	 * @throws org.neo4j.driver.exceptions.Neo4jException where the database does not take it
	 */
	public List<Map<String, Object>> append(LogEnd end, List<Change> changes) {
		return end.append(changes.stream().map(change -> change.properties(clock.instant())).toList(), true);
	}

	/**
	 * Begins a transaction of which nothing stays: what is changed in it is read in it alone.
	 * @return to be closed by the caller, within half a minute
	 * @throws org.neo4j.driver.exceptions.Neo4jException where the database does not answer
	 */
	public Trial trial() {
		return new Trial(driver.session(config), CONFIG);
	}

	/**
	 * Does an act in one transaction, which is committed when this returns. What the act sends and does not ask the
	 * result of goes to the database with what it sends next.
	 * @return what the act gives
	 * @throws StorageFullException where there is no space to write
	 * @throws org.neo4j.driver.exceptions.Neo4jException where the database does not take it
	 */
	public <T> T transact(Function<SimpleQueryRunner, T> act) {
		return storage.write(() -> Pipeline.write(driver, config, CONFIG, act));
	}

	/**
	 * Writes what has come while the records before were written, for all who wait; nothing if they were among those.
	 */
	private void writeNext() {
		List<Pending> batch = new ArrayList<>();
		if (pending.drainTo(batch, BATCH) == 0) {
			return;
		}
		List<Map<String, Object>> drafts = batch.stream().map(Pending::draft).toList();
		try {
			transact(transaction -> store.append(transaction, drafts));
			batch.forEach(one -> one.written.complete(null));
		}
		catch (RuntimeException | Error failed) {
			batch.forEach(one -> one.written.completeExceptionally(failed));
		}
	}

	/** Writes what still waits and takes nothing more. */
	void close() {
		writer.close();
	}

	private record Pending(Map<String, Object> draft, CompletableFuture<@Nullable Void> written) {

	}

}
