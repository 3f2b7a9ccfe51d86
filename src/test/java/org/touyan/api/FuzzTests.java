package org.touyan.api;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.neo4j.driver.Driver;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.Proof;
import org.touyan.StatementCounter;
import org.touyan.TestIssuer;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes is answered, with a code where it is refused, and leaves the service as it was. */
@TouyanTest
class FuzzTests {

	private static final int BLOCK = 500;

	private static final String HONEST = "{ villages(first: 3) { totalCount nodes { id name } } }";

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	private final GraphQlSource source;

	private final Driver driver;

	private final JwtEncoder signer;

	/** How often each kind, status and code was there, and which requests were not answered as they should be. */
	private final Map<String, Integer> seen = new TreeMap<>();

	private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

	FuzzTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements,
			@Autowired GraphQlSource source, @Autowired Driver driver, @Autowired JwtEncoder signer) {
		this.requests = requests;
		this.statements = statements;
		this.source = source;
		this.driver = driver;
		this.signer = signer;
	}

	@Test
	void someRequestsAreAnswered() throws Throwable {
		assertAnswered(() -> fuzz(Proof.seed("fuzz.seed"), Integer.getInteger("fuzz.requests", 400)));
	}

	@Test
	@Tag("soak")
	void thousandsOfRequestsAreAnsweredInTheSameMemory() throws Throwable {
		assertAnswered(() -> {
			fuzz(Proof.seed("fuzz.seed"), 4_000);
			long warm = usedHeap();
			fuzz(System.nanoTime(), 8_000);
			long end = usedHeap();
			System.out.printf("heap after a third %d MB, at the end %d MB%n", warm >> 20, end >> 20);
			assertThat(end).isLessThan(warm + (64 << 20));
		});
	}

	private static long usedHeap() {
		for (int times = 0; times < 3; times++) {
			System.gc();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	/** Also without a word in the service's own log, which is not for clients to fill. */
	private void assertAnswered(Executable requests) throws Throwable {
		var log = new ListAppender<ILoggingEvent>();
		var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
		log.start();
		root.addAppender(log);
		long begun = System.nanoTime();
		try {
			requests.execute();
		}
		finally {
			root.detachAppender(log);
			System.out.printf("%d s: %s%n", (System.nanoTime() - begun) / 1_000_000_000, seen);
			faults.stream().limit(30).forEach(System.out::println);
		}
		assertThat(faults).isEmpty();
		assertThat(log.list).filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN)).isEmpty();
	}

	private void fuzz(long seed, int count) throws Exception {
		JsonNode honest = requests.data(HONEST);
		String stored = stored();
		List<String> sources = MutatedDocument.sources();
		List<String> cursors = cursors();
		List<String> tokens = tokens();
		int port = URI.create(requests.address()).getPort();
		try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
			for (int first = 0; first < count; first += BLOCK) {
				List<Callable<Boolean>> block = new ArrayList<>();
				IntStream.range(first, Math.min(count, first + BLOCK)).forEach(number -> {
					var random = new Random(seed + number);
					block.add(() -> check(seed + number, attempt(random, tokens, sources, cursors), port));
				});
				for (Future<Boolean> sent : senders.invokeAll(block)) {
					sent.get();
				}
				statements.drain();
				assertThat(requests.data(HONEST)).isEqualTo(honest);
				assertThat(stored()).isEqualTo(stored);
			}
		}
	}

	private Attempt attempt(Random random, List<String> tokens, List<String> sources, List<String> cursors) {
		String token = tokens.get(Math.max(0, random.nextInt(tokens.size() * 2) - tokens.size()));
		return switch (random.nextInt(8)) {
			case 0 -> Attempt.post("valid", token, RandomDocument.body(random, source.schema(), cursors));
			case 1, 2 -> Attempt.post("mutated", token, MutatedDocument.body(random, sources));
			default -> new Attacks(random, token, cursors).any();
		};
	}

	private boolean check(long seed, Attempt attempt, int port) {
		try {
			HttpAnswer answer = attempt.send(port);
			List<String> wrong = new ArrayList<>(answer.faults());
			if (answer.status() == 0 && attempt.isHttp()) {
				wrong.add("no answer");
			}
			count(attempt.kind() + (answer.codes().isEmpty() ? " answered" : " refused"));
			count("status " + answer.status());
			answer.codes().forEach(this::count);
			if (!wrong.isEmpty()) {
				faults.add("%d %s%n%s%n%s%n".formatted(seed, wrong, attempt, answer));
			}
		}
		catch (IOException failed) {
			faults.add("%d %s%n%s%n".formatted(seed, failed, attempt));
		}
		return true;
	}

	private synchronized void count(String what) {
		seen.merge(what, 1, Integer::sum);
	}

	/** One that sees everything, and those of each role that reads something. */
	private List<String> tokens() {
		var tokens = new ArrayList<>(List.of(requests.token()));
		for (String role : List.of("DEPARTMENT_ADMINISTRATOR", "SUBDISTRICT_ORGANISER", "VILLAGE_CLERK",
				"REPORT_WRITER", "AUDITOR", "SYSTEM_OFFICER")) {
			tokens.add(TestIssuer.signed(signer,
					TestIssuer.claims("touyan")
						.subject("fuzz-" + role)
						.claim("roles", List.of(role))
						.claim("territories", List.of("370112013"))));
		}
		return tokens;
	}

	private List<String> cursors() {
		var cursors = new ArrayList<>(List.of("nonsense", ""));
		for (String page : List.of("villages(first: 2)", "villages(first: 2, orderBy: [{name: ASC}])",
				"people(first: 2, orderBy: [{bornOn: DESC}, {name: ASC}])", "search(text: \"lnc\", first: 2)",
				"villages(first: 2, orderBy: [{terrain: DESC}])")) {
			cursors.add(requests.data("{ page: " + page + " { pageInfo { endCursor } } }")
				.at("/page/pageInfo/endCursor")
				.asString());
		}
		return cursors;
	}

	/** All that there is but the log. */
	private String stored() {
		return driver
			.executableQuery("RETURN COUNT { () } - COUNT { (:Change) } + ' nodes, ' + COUNT { ()-->() } AS stored")
			.execute()
			.records()
			.getFirst()
			.get(0)
			.asString();
	}

}
