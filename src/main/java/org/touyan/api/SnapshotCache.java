package org.touyan.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

import org.touyan.graph.Graph;
import org.touyan.query.RowScope;

/**
 * Keeps what is computed of large parts of the graph, for as long as nothing is written and memory allows: one can be
 * as large as a city.
 */
@Component
class SnapshotCache {

	private static final int MOST = 20;

	/** Whoever writes to the database past the service says nothing of it. */
	private static final Duration LONGEST = Duration.ofMinutes(10);

	private final Graph graph;

	private final Cache<Key, Object> made = Caffeine.newBuilder()
		.maximumSize(MOST)
		.softValues()
		.expireAfterWrite(LONGEST)
		.executor(Runnable::run)
		.build();

	SnapshotCache(Graph graph) {
		this.graph = graph;
	}

	private record Key(Object what, LocalDate day, RowScope scope, long version) {
	}

	/** What is read for it is at least as new as the version under which it is kept. */
	@SuppressWarnings("unchecked")
	<T> T get(Object what, LocalDate day, RowScope scope, Supplier<T> maker) {
		var key = new Key(what, day, scope, graph.version());
		return (T) Objects.requireNonNull(made.get(key, _ -> maker.get()));
	}

}
