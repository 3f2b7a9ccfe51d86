package org.touyan.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

import org.touyan.graph.Graph;

/**
 * All who follow what is written. Now and then one look at the graph tells whether something was, on whatever instance
 * of the service; then what comes next is read and answered once for all who ask the same, may see the same and are as
 * far. Who does not take what they are given is passed over until they do.
 */
@Component
class Subscriptions implements AutoCloseable {

	/** Who takes nothing for that long has lost their place, and is told. */
	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

	private final Graph graph;

	private final Clock clock;

	private final ApiSettings settings;

	private final Set<Subscriber> all = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService looks = Executors
		.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("subscriptions").factory());

	private long version = -1;

	Subscriptions(Graph graph, Clock clock, ApiSettings settings) {
		this.graph = graph;
		this.clock = clock;
		this.settings = settings;
		long interval = settings.subscriptionInterval().toMillis();
		ScheduledFuture<?> _ = looks.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
	}

	/**
	 * The answers that come one after the other, until the client ends it.
	 * @param position the number of the last piece that the client has
	 */
	Flux<ExecutionResult> follow(Subscriber.Request request, long position,
			Function<Subscriber.Shape, Subscriber.Given> answers) {
		return Flux.create(sink -> {
			var subscriber = new Subscriber(request, position, answers, sink);
			sink.onDispose(() -> all.remove(subscriber));
			if (of(request.by().account()) < settings.subscriptionsPerAccount()) {
				all.add(subscriber);
			}
			else {
				subscriber.end("TOO_MANY_SUBSCRIPTIONS", "The account has %d subscriptions, and may have no more."
					.formatted(of(request.by().account())));
			}
		}, FluxSink.OverflowStrategy.BUFFER);
	}

	private long of(String account) {
		return all.stream().filter(each -> each.request().by().account().equals(account)).count();
	}

	private void look() {
		try {
			if (!all.isEmpty()) {
				notice(graph.version());
				endSlow(clock.instant());
				giveNext();
			}
		}
		catch (Neo4jException _) {
			// The database is away: nobody has lost their place, and a later look finds it again.
		}
		catch (RuntimeException failed) {
			Errors.internal(failed);
		}
	}

	private void notice(long now) {
		if (now != version) {
			all.forEach(Subscriber::isBehind);
			version = now;
		}
	}

	private void endSlow(Instant now) {
		all.stream()
			.filter(each -> each.isTooSlow(now, LONGEST_WAIT))
			.forEach(each -> each.end("SUBSCRIBER_TOO_SLOW",
					"What was sent is not taken; follow anew from the cursor."));
	}

	private void giveNext() {
		all.stream()
			.filter(Subscriber::takesMore)
			.collect(Collectors.groupingBy(each -> Optional.ofNullable(each.shape())))
			.forEach((shape, some) -> shape.ifPresentOrElse(same -> give(same, some),
					() -> some.forEach(each -> each.end("SUBSCRIPTION_UNAUTHORIZED",
							"The token has ended, or there is nothing that the account may see."))));
	}

	private void give(Subscriber.Shape shape, List<Subscriber> some) {
		try {
			Subscriber.Given given = some.getFirst().next(shape);
			some.forEach(each -> each.give(given));
		}
		catch (AbortExecutionException refused) {
			some.forEach(each -> each.end(refused));
		}
	}

	@Override
	public void close() {
		looks.close();
	}

}
