package org.touyan.graph;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From time to time, removes records that have been kept long enough and writes where the change log ends to the
 * service's own log, which somebody who sets the whole database back does not reach.
 */
final class ChangeLogUpkeep implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(ChangeLogUpkeep.class);

	private static final long MINUTES = 10;

	private static final int CHUNK = 5_000;

	private final Driver driver;

	private final ChangeStore store;

	private final Chain chain;

	private final Clock clock;

	private final @Nullable Period retention;

	private final ScheduledExecutorService executor = Executors
		.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

	private Head reported;

	ChangeLogUpkeep(Driver driver, Chain chain, Clock clock, @Nullable Period retention) {
		this.driver = driver;
		this.chain = chain;
		this.store = new ChangeStore(chain);
		this.clock = clock;
		this.retention = retention;
		this.reported = store.head(driver);
	}

	void begin() {
		ScheduledFuture<?> _ = executor.scheduleWithFixedDelay(this::run, MINUTES, MINUTES, TimeUnit.MINUTES);
	}

	private void run() {
		try {
			removeOld();
			report();
		}
		catch (RuntimeException failed) {
			log.error("The change log was not looked after: {}", failed.getMessage());
		}
	}

	/** Writes where the log ends, if it has grown since. */
	void report() {
		Head head = store.head(driver);
		if (head.seq() != reported.seq()) {
			log.info("The change log ends with {}", Anchor.of(head));
			reported = head;
		}
	}

	/** Removes the records from the oldest on that are older than the retention says, in transactions of some size. */
	void removeOld() {
		if (retention == null) {
			return;
		}
		Instant kept = clock.instant().atZone(clock.getZone()).minus(retention).toInstant();
		try (Session session = driver.session()) {
			boolean more = true;
			while (more) {
				more = session.executeWrite(transaction -> removeSome(transaction, Change.time(kept)));
			}
		}
	}

	/** What is removed is looked at before, so that no trace of an alteration is removed with it. */
	private boolean removeSome(TransactionContext transaction, String kept) {
		Head head = store.take(transaction).head();
		Walk walk = new Walk(chain, head);
		Result oldest = store.oldest(transaction, head, CHUNK);
		Head now = head;
		int removed = 0;
		while (oldest.hasNext()) {
			Map<String, Object> record = oldest.next().get("change").asMap();
			if (String.valueOf(record.get("at")).compareTo(kept) >= 0) {
				break;
			}
			walk.next(record).ifPresent(fault -> {
				throw new IllegalStateException("Nothing is removed from it: " + fault);
			});
			now = walk.begin(head);
			removed++;
		}
		oldest.consume();
		if (removed > 0) {
			store.remove(transaction, head, now);
		}
		return removed == CHUNK;
	}

	@Override
	public void close() {
		executor.close();
		report();
	}

}
