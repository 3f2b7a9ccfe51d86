package org.touyan.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

class SubscriberTests {

	private static final Instant NOON = Instant.parse("2026-06-30T04:00:00Z");

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final ExecutionResult ANSWER = ExecutionResultImpl.newExecutionResult().data("one").build();

	/** Takes what it is told to take. */
	private static final class Client extends BaseSubscriber<ExecutionResult> {

		private final List<ExecutionResult> taken = new ArrayList<>();

		private final AtomicReference<Throwable> ended = new AtomicReference<>();

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
			// It asks for nothing by itself.
		}

		@Override
		protected void hookOnNext(ExecutionResult answer) {
			taken.add(answer);
		}

		@Override
		protected void hookOnError(Throwable failed) {
			ended.set(failed);
		}

	}

	private final Client client = new Client();

	private final Subscriber subscriber = subscriber();

	@SuppressWarnings("NullAway") // who asks, and for what, is of no account here
	private Subscriber subscriber() {
		var made = new AtomicReference<Subscriber>();
		Flux.<ExecutionResult>create(sink -> made.set(new Subscriber(null, 7, _ -> null, sink))).subscribe(client);
		return made.get();
	}

	private static Subscriber.Given given(long position, boolean hasNext) {
		return new Subscriber.Given(List.of(ANSWER, ANSWER), position, hasNext);
	}

	@Test
	void isGivenMoreOnceItHasTakenWhatThereWas() {
		assertThat(subscriber.takesMore()).as("asks for nothing").isFalse();
		client.request(1);
		assertThat(subscriber.takesMore()).isTrue();
		subscriber.give(given(9, true));
		assertThat(client.taken).hasSize(1);
		assertThat(subscriber.takesMore()).as("one waits").isFalse();
		client.request(2);
		assertThat(client.taken).hasSize(2);
		assertThat(subscriber.takesMore()).isTrue();
		subscriber.give(given(11, false));
		assertThat(subscriber.takesMore()).as("has all").isFalse();
		subscriber.isBehind();
		client.request(2);
		assertThat(subscriber.takesMore()).as("something was written").isTrue();
	}

	@Test
	void isTooSlowAfterAMinuteInWhichItTookNothing() {
		assertThat(subscriber.isTooSlow(NOON, MINUTE)).isFalse();
		assertThat(subscriber.isTooSlow(NOON.plus(MINUTE), MINUTE)).as("just a minute").isFalse();
		assertThat(subscriber.isTooSlow(NOON.plus(MINUTE).plusMillis(1), MINUTE)).isTrue();
	}

	@Test
	void whoTakesSomethingInBetweenIsNotTooSlow() {
		subscriber.isTooSlow(NOON, MINUTE);
		client.request(1);
		assertThat(subscriber.isTooSlow(NOON.plusSeconds(50), MINUTE)).isFalse();
		subscriber.give(given(9, true));
		assertThat(subscriber.isTooSlow(NOON.plusSeconds(60), MINUTE)).isFalse();
		assertThat(subscriber.isTooSlow(NOON.plusSeconds(119), MINUTE)).isFalse();
		assertThat(subscriber.isTooSlow(NOON.plusSeconds(121), MINUTE)).isTrue();
	}

	@Test
	void isToldFromWhereItCanFollowAnew() {
		client.request(2);
		subscriber.give(given(12, false));
		subscriber.end("SUBSCRIBER_TOO_SLOW", "Too slow.");
		assertThat(client.ended.get()).isInstanceOfSatisfying(SubscriptionPublisherException.class,
				ended -> assertThat(ended.getErrors().getFirst().getExtensions())
					.containsEntry("code", "SUBSCRIBER_TOO_SLOW")
					.containsEntry("cursor", "12"));
	}

}
