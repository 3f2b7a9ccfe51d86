package org.touyan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Many clients of some accounts, of which one is greedy: all are answered, or told to wait, and nobody for another. */
@TouyanTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = FirstCounts.LOCK, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
@Order(7)
class LoadTests {

	private static final List<String> QUERIES = List.of("{ villages(first: 3) { totalCount nodes { id name } } }",
			"{ place(id: \"370112013228\") { name ... on Village { alliances { nodes { name } } } } }",
			"{ place(id: \"370112013228\") { organisations { nodes { name posts(first: 3) { nodes { title } } } } } }",
			"{ alliances(first: 2) { nodes { name members { totalCount } } } }");

	/** As every Java process that is asked to end and does. */
	private static final int TERMINATED = 143;

	private final Neo4jConnectionDetails connection;

	LoadTests(@Autowired Neo4jConnectionDetails connection) {
		this.connection = connection;
	}

	/** What an account was answered; times in nanoseconds. */
	private static final class Tally {

		final ConcurrentLinkedQueue<Long> answered = new ConcurrentLinkedQueue<>();

		final AtomicInteger refused = new AtomicInteger();

		String figures(Duration time) {
			long[] sorted = answered.stream().mapToLong(Long::longValue).sorted().toArray();
			return "%d answered, %.1f /s, %d refused, p50 %.1f p95 %.1f p99 %.1f ms".formatted(sorted.length,
					sorted.length * 1000.0 / time.toMillis(), refused.get(), part(sorted, 0.5), part(sorted, 0.95),
					part(sorted, 0.99));
		}

		private static double part(long[] sorted, double part) {
			return sorted.length == 0 ? 0 : sorted[(int) (part * (sorted.length - 1))] / 1e6;
		}

	}

	@Test
	@Timeout(120)
	void aGreedyAccountStopsNobody(@TempDir Path folder) throws Exception {
		load(folder, 20, Duration.ofSeconds(4), 60, 0.5);
	}

	@Test
	@Tag("soak")
	void twoHundredClientsAreAnsweredForMinutes(@TempDir Path folder) throws Exception {
		load(folder, 200, Duration.ofMinutes(3), 6000, 0.75);
	}

	private void load(Path folder, int clients, Duration time, int perMinute, double share) throws Exception {
		var environment = new HashMap<>(ServiceProcess.server(connection));
		environment.put("TOUYAN_ACCESS_REQUESTSPERMINUTE", String.valueOf(perMinute));
		environment.put("TOUYAN_API_MAXIMUMBODYTIME", "2s");
		try (ServiceProcess service = ServiceProcess.start(folder, environment);
				ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
				HttpClient http = HttpClient.newHttpClient()) {
			assertThat(service.readUntil("Store ")).as("%s", service.lines()).isNotNull();
			List<Future<String>> slow = Stream.generate(() -> threads.submit(() -> byteByByte(service.api())))
				.limit(clients)
				.toList();
			var tallies = new ConcurrentHashMap<String, Tally>();
			Instant end = Instant.now().plus(time);
			List<Future<Boolean>> running = new ArrayList<>();
			for (int number = 0; number < clients; number++) {
				running.add(threads.submit(new Client(http, service.api(), account(number, clients), end, tallies)));
			}
			for (Future<Boolean> each : running) {
				assertThat(each.get()).isTrue();
			}
			new TreeMap<>(tallies)
				.forEach((account, tally) -> System.out.printf("%s: %s%n", account, tally.figures(time)));
			System.out.println(heap(service));
			assertFair(tallies, share);
			for (Future<String> each : slow) {
				assertThat(each.get(1, TimeUnit.MINUTES)).isIn("HTTP/1.1 408", "");
			}
			assertEndsWithAnswers(service);
		}
	}

	/** Half of the clients are of the greedy account, some of the modest one, the others of four that are alike. */
	private static String account(int number, int clients) {
		int modest = Math.max(2, clients / 50);
		return number < clients / 2 ? "greedy" : number < clients / 2 + modest ? "modest" : "even-" + number % 4;
	}

	/**
	 * The modest one is never told to wait, and of those that are alike each gets such a share of what another gets.
	 */
	private static void assertFair(Map<String, Tally> tallies, double share) {
		Tally modest = tallies.getOrDefault("modest", new Tally());
		assertThat(modest.refused).hasValue(0);
		assertThat(modest.answered).isNotEmpty();
		assertThat(tallies.getOrDefault("greedy", new Tally()).refused.get()).isPositive();
		int[] alike = tallies.entrySet()
			.stream()
			.filter(entry -> entry.getKey().startsWith("even"))
			.mapToInt(entry -> entry.getValue().answered.size())
			.sorted()
			.toArray();
		assertThat(alike).hasSize(4);
		assertThat((double) alike[0]).isGreaterThanOrEqualTo(alike[3] * share);
	}

	private record Client(HttpClient http, URI api, String account, Instant end,
			Map<String, Tally> tallies) implements Callable<Boolean> {

		@Override
		public Boolean call() throws Exception {
			Tally tally = tallies.computeIfAbsent(account, _ -> new Tally());
			String token = token(account, "SUBDISTRICT_ORGANISER");
			for (int number = 0; Instant.now().isBefore(end) || wants(tally); number++) {
				String query = QUERIES.get(number % QUERIES.size());
				var request = HttpRequest.newBuilder(api)
					.header("Content-Type", "application/json")
					.header("Authorization", "Bearer " + token)
					.POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query))))
					.build();
				long begun = System.nanoTime();
				HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
				long took = System.nanoTime() - begun;
				long seconds = check(answer);
				if (seconds == 0) {
					tally.answered.add(took);
				}
				else {
					tally.refused.incrementAndGet();
				}
				pause(seconds);
			}
			return true;
		}

		/** However slow the machine, it must come to that. */
		private boolean wants(Tally tally) {
			return account.equals("greedy") && tally.refused.get() == 0;
		}

		/** The seconds that it is told to wait; fails where it is neither answered nor told so. */
		private static long check(HttpResponse<String> answer) {
			JsonNode body = JsonMapper.shared().readTree(answer.body());
			if (answer.statusCode() == 200) {
				assertThat(body.has("errors")).as("%s", body).isFalse();
				assertThat(body.path("data").isEmpty()).as("%s", body).isFalse();
				return 0;
			}
			assertThat(answer.statusCode()).as("%s", body).isEqualTo(429);
			assertThat(body.at("/errors/0/extensions/code").asString()).isEqualTo("RATE_LIMITED");
			return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
		}

		private void pause(long seconds) {
			switch (account) {
				case "greedy" -> {
				}
				case "modest" -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
				default -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
			}
		}

	}

	private static String token(String account, String role) {
		return ServiceProcess.issuer()
			.token(claims -> claims.subject(account)
				.claim("roles", List.of(role))
				.claim("territories", List.of("370112013")));
	}

	private static String heap(ServiceProcess service) {
		String metrics = service
			.send("/actuator/prometheus",
					request -> request.header("Authorization", "Bearer " + token("officer", "SYSTEM_OFFICER")))
			.body();
		double bytes = metrics.lines()
			.filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
			.mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.sum();
		return "heap %.0f MB".formatted(bytes / (1 << 20));
	}

	private static String head(String more, int length) {
		return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
				+ more + "Authorization: Bearer " + token("slow", "VILLAGE_CLERK") + "\r\nContent-Length: " + length
				+ "\r\n\r\n";
	}

	/**
	 * Sends a body of which some comes always and all never; the first bytes of the answer, none where it is cut off.
	 */
	private static String byteByByte(URI api) {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), api.getPort())) {
			socket.setSoTimeout(200);
			socket.getOutputStream().write(head("", 100_000).getBytes(StandardCharsets.US_ASCII));
			while (true) {
				socket.getOutputStream().write('{');
				try {
					byte[] answer = new byte[12];
					return new String(answer, 0, Math.max(0, socket.getInputStream().read(answer)),
							StandardCharsets.US_ASCII);
				}
				catch (SocketTimeoutException _) {
					// Nothing yet.
				}
			}
		}
		catch (IOException cut) {
			return "";
		}
	}

	/** Who has been heard before the end is answered, however long after it. */
	private static void assertEndsWithAnswers(ServiceProcess service) throws IOException {
		byte[] body = "{\"query\": \"{ villages(first: 1) { totalCount } }\"}".getBytes(StandardCharsets.US_ASCII);
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.api().getPort())) {
			socket.getOutputStream()
				.write(head("Expect: 100-continue\r\n", body.length).getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
				.isEqualTo("HTTP/1.1 100");
			service.terminate();
			while (accepts(service.api())) {
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
			}
			socket.getOutputStream().write(body);
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.contains("HTTP/1.1 200", "totalCount");
		}
		assertThat(service.exitCode()).isEqualTo(TERMINATED);
	}

	private static boolean accepts(URI api) {
		try (var _ = new Socket(InetAddress.getLoopbackAddress(), api.getPort())) {
			return true;
		}
		catch (IOException refused) {
			return false;
		}
	}

}
