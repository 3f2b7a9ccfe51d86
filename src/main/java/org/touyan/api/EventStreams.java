package org.touyan.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;

import graphql.ExecutionResult;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Sends answers as Server-Sent Events, a connection for each request: the distinct connections mode of GraphQL over
 * SSE. Spring's own handler reads requests otherwise than we do, and sends on the thread that has the answers.
 */
@Component
class EventStreams {

	/**
	 * After that much silence a connection may be thought to be dead; and at once, so that the client knows it is
	 * there.
	 */
	private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

	/** Answers that wait for one client in the way of the server. */
	private static final int WAITING = 16;

	private final Scheduler senders = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

	private final Sinks.Empty<Void> stopping = Sinks.empty();

	/** What is sent: an answer, the end of all answers, or nothing but a sign of life. */
	private record Event(@Nullable String name, Object data) {

		static final Event END = new Event("complete", "");

		static final Event ALIVE = new Event(null, "");

	}

	ServerResponse respond(WebGraphQlResponse response) {
		Flux<Event> events = answers(response).map(answer -> new Event("next", answer))
			.concatWithValues(Event.END)
			.mergeWith(Flux.interval(Duration.ZERO, KEEP_ALIVE).map(_ -> Event.ALIVE).onBackpressureDrop())
			.takeUntil(Event.END::equals)
			// Clients take up again what ends without an end.
			.takeUntilOther(stopping.asMono())
			.publishOn(senders, WAITING);
		return ServerResponse.sse(connection -> events.subscribe(new Sending(connection)), Duration.ZERO);
	}

	private static Flux<Map<String, Object>> answers(WebGraphQlResponse response) {
		if (!(response.getData() instanceof Publisher<?> answers)) {
			return Flux.just(response.toMap());
		}
		return Flux.from(answers)
			.map(answer -> ((ExecutionResult) answer).toSpecification())
			.onErrorResume(SubscriptionPublisherException.class, ended -> Flux.just(ended.toMap()));
	}

	/** Else the service would wait for connections that never end. */
	@EventListener(ContextClosedEvent.class)
	void stop() {
		stopping.tryEmitEmpty();
	}

	private static final class Sending extends BaseSubscriber<Event> {

		private final ServerResponse.SseBuilder connection;

		Sending(ServerResponse.SseBuilder connection) {
			this.connection = connection;
			connection.onComplete(this::cancel).onError(_ -> cancel());
		}

		@Override
		protected void hookOnNext(Event event) {
			try {
				if (event.name() == null) {
					connection.comment("").send();
				}
				else {
					connection.event(event.name()).data(event.data());
				}
			}
			catch (IOException gone) {
				cancel();
				connection.error(gone);
			}
		}

		@Override
		protected void hookOnComplete() {
			connection.complete();
		}

		@Override
		protected void hookOnError(Throwable failed) {
			connection.error(failed);
		}

	}

}
