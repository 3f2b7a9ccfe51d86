package org.touyan.acts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.EmptyGraphTest;
import org.touyan.GraphQlRequests;
import org.touyan.LiveClient;
import org.touyan.Proof;
import org.touyan.StatementCounter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many follow what is done, twenty acts a second: each is told of all that is theirs, in order, and of nothing else.
 */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
class SubscriptionLoadTests {

	private static final int SUBSCRIBERS = Proof.of(20, 1_000);

	private static final int SECONDS = Proof.of(1, 300);

	private static final int ACTS_PER_SECOND = 20;

	/** An account has a hundred subscriptions at the most. */
	private static final int ACCOUNTS = Proof.of(10, 20);

	private static final List<String> TERRITORIES = List.of("370112010", "370112011");

	private static final String CHANGED = """
			subscription { changed(acts: ["registerPerson"]) { cursor change { answer changes { node { id } } } } }""";

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	private final Township town;

	/** When each act was answered, by the id that it answered with. */
	private final Map<String, Instant> done = new ConcurrentHashMap<>();

	private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();

	SubscriptionLoadTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements) {
		this.requests = requests;
		this.statements = statements;
		this.town = new Township(requests);
	}

	@Test
	void eachIsToldOfAllThatIsTheirsAndOfNothingElse() throws InterruptedException {
		List<List<String>> expected = List.of(new ArrayList<>(), new ArrayList<>());
		int acts = SECONDS * ACTS_PER_SECOND;
		List<List<String>> told = new ArrayList<>();
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			var begun = new CountDownLatch(SUBSCRIBERS);
			for (int number = 0; number < SUBSCRIBERS; number++) {
				int mine = number;
				List<String> answers = new ArrayList<>();
				told.add(answers);
				clients.execute(() -> follow(mine, answers, acts / TERRITORIES.size(), begun));
			}
			assertThat(begun.await(2, TimeUnit.MINUTES)).isTrue();
			statements.drain();
			act(acts, expected);
		}
		long reads = statements.drain().stream().filter(each -> each.text().contains("change.seq > $after")).count();
		for (int number = 0; number < SUBSCRIBERS; number++) {
			assertThat(told.get(number)).as("subscriber %d", number)
				.containsExactlyElementsOf(expected.get(number % TERRITORIES.size()));
		}
		report(acts, reads);
	}

	private void act(int acts, List<List<String>> expected) {
		List<String> homes = TERRITORIES.stream().map(this::village).toList();
		Instant begin = Instant.now();
		for (int number = 0; number < acts; number++) {
			int place = number % TERRITORIES.size();
			String person = town.person("众" + number, "MALE", "1980-01-01", homes.get(place));
			done.put(person, Instant.now());
			expected.get(place).add(person);
			LockSupport
				.parkNanos(Duration.between(Instant.now(), begin.plusMillis(1_000L * (number + 1) / ACTS_PER_SECOND))
					.toNanos());
		}
	}

	private String village(String territory) {
		return requests
			.data("{ villages(where: {territory: {startsWith: \"%s\"}}, first: 1) { nodes { id } } }"
				.formatted(territory))
			.at("/villages/nodes/0/id")
			.asString();
	}

	private void follow(int number, List<String> answers, int events, CountDownLatch begun) {
		String token = requests.token("follower" + number % ACCOUNTS, "SUBDISTRICT_ORGANISER",
				TERRITORIES.get(number % TERRITORIES.size()));
		try (LiveClient client = LiveClient.of(requests.address(), token)) {
			client.subscribe("1", CHANGED, Map.of());
			client.subscribe("begun", "{ __typename }", Map.of());
			client.next();
			client.next();
			begun.countDown();
			while (answers.size() < events) {
				JsonNode message = client.next();
				if (message.path("type").asString().equals("next")) {
					String answer = message.at("/payload/data/changed/change/answer").asString();
					Instant then = done.get(answer);
					latencies.add(then == null ? 0 : Duration.between(then, Instant.now()).toMillis());
					answers.add(answer);
				}
			}
		}
	}

	private void report(int acts, long reads) {
		long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
		System.out.printf(
				"%d subscribers of %d accounts, %d acts: %d events, told after the answer in ms: %s; %.2f reads of the log an act%n",
				SUBSCRIBERS, ACCOUNTS, acts, sorted.length,
				Arrays.toString(IntStream.of(50, 95, 99, 100)
					.mapToLong(percent -> sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)])
					.toArray()),
				(double) reads / acts);
	}

}
