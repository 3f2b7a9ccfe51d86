package org.touyan.graph;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.async.AsyncQueryRunner;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.exceptions.TransactionTerminatedException;

/**
 * Sends the statements of a transaction for a thread that waits only where it asks for a result: what it sent before
 * goes to the database and back together with that. Where a statement fails, so do those after it, and the commit.
 */
final class Pipeline implements SimpleQueryRunner {

	private final AsyncQueryRunner transaction;

	private Pipeline(AsyncQueryRunner transaction) {
		this.transaction = transaction;
	}

	/**
	 * Does something in one transaction, by the thread that calls, again where it fails for a reason that may pass.
	 * @return what it gives, once it is committed
	 */
	static <T> T write(Driver driver, SessionConfig config, TransactionConfig limits,
			Function<SimpleQueryRunner, T> act) {
		BlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();
		AsyncSession session = driver.session(AsyncSession.class, config);
		try {
			CompletableFuture<T> done = session
				.executeWriteAsync(transaction -> CompletableFuture
					.supplyAsync(() -> act.apply(new Pipeline(transaction)), steps::add), limits)
				.toCompletableFuture();
			CompletableFuture<T> _ = done.whenComplete((_, _) -> steps.add(() -> {
			}));
			while (!done.isDone()) {
				take(steps).run();
			}
			return await(done);
		}
		finally {
			await(session.closeAsync());
		}
	}

	/** A thread that is interrupted leaves no transaction behind of which it does not know what becomes. */
	private static Runnable take(BlockingQueue<Runnable> steps) {
		boolean isInterrupted = false;
		try {
			while (true) {
				try {
					return steps.take();
				}
				catch (InterruptedException _) {
					isInterrupted = true;
				}
			}
		}
		finally {
			if (isInterrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public Result run(Query query) {
		return new SentResult(transaction.runAsync(query).toCompletableFuture());
	}

	@Override
	public Result run(String query, Value parameters) {
		return run(new Query(query, parameters));
	}

	@Override
	public Result run(String query, Map<String, Object> parameters) {
		return run(new Query(query, parameters));
	}

	@Override
	public Result run(String query, Record parameters) {
		return run(new Query(query, Values.value(parameters.asMap())));
	}

	@Override
	public Result run(String query) {
		return run(new Query(query));
	}

	/** Waits; what a statement is refused for where one before it has failed is what that one failed for. */
	static <T> T await(CompletionStage<T> stage) {
		try {
			return stage.toCompletableFuture().join();
		}
		catch (CompletionException failed) {
			switch (failed.getCause()) {
				case TransactionTerminatedException ended when ended.getCause() instanceof RuntimeException cause ->
					throw cause;
				case RuntimeException cause -> throw cause;
				case Error cause -> throw cause;
				case null, default -> throw failed;
			}
		}
	}

}
