package org.touyan.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.graph.Change;

/**
 * Puts into the change log who was refused before anything was read: the first time at once, and how often again when
 * the minute is over. So whoever tries and tries cannot fill it.
 */
final class RejectionLog implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(RejectionLog.class);

	private static final long KINDS = 10_000;

	private final Cache<Refused, AtomicInteger> again;

	private final Consumer<Change> changes;

	private final JsonMapper json;

	RejectionLog(Consumer<Change> changes, JsonMapper json, Ticker ticker) {
		this.changes = changes;
		this.json = json;
		this.again = Caffeine.newBuilder()
			.maximumSize(KINDS)
			.expireAfterWrite(Duration.ofMinutes(1))
			.ticker(ticker)
			.scheduler(Scheduler.systemScheduler())
			.executor(Runnable::run)
			.removalListener(this::end)
			.build();
	}

	/** Who was refused what; nothing of it can be made up but by whoever has many accounts or addresses. */
	private record Refused(String account, String address, RequestRejection refusal) {
	}

	/**
	 * Notes whose request from where was refused; nobody's account is empty. Of a minute, the first request is kept.
	 */
	void refused(String account, String address, String request, RequestRejection refusal) {
		var refused = new Refused(account, address, refusal);
		AtomicInteger before = again.asMap().putIfAbsent(refused, new AtomicInteger());
		if (before == null) {
			append(refused, Map.of("code", refusal, "address", address, "request", request));
		}
		else {
			before.incrementAndGet();
		}
	}

	private void end(@Nullable Refused refused, @Nullable AtomicInteger count, RemovalCause cause) {
		if (refused != null && count != null && count.get() > 0) {
			append(refused, Map.of("code", refused.refusal(), "address", refused.address(), "again", count.get()));
		}
	}

	/** The request is refused all the same where the log does not take it. */
	private void append(Refused refused, Map<String, Object> what) {
		try {
			changes.accept(new Change(refused.account(), "REFUSED", null, null, null, json.writeValueAsString(what)));
		}
		catch (RuntimeException failed) {
			log.error("A refusal is not in the change log: {}", failed.getMessage());
		}
	}

	/** Writes what has come since the last minute. */
	@Override
	public void close() {
		again.invalidateAll();
		again.cleanUp();
	}

}
