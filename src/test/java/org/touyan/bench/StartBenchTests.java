package org.touyan.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.ServiceJar;
import org.touyan.TouyanApplication;
import org.touyan.graph.EmptyService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a start over a store that is there takes until the first answer, beside Neo4j and an empty Spring Boot in
 * one process, and what the first calls of the questions take a minute later.
 */
@Tag("bench")
class StartBenchTests {

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

	private static final Path WORK = Path.of("target/bench-start").toAbsolutePath();

	private static final Path STORE = Path.of("target/bench-data/district").toAbsolutePath();

	/** Between two questions to a process that does not answer yet, which should have the processors for itself. */
	private static final long PAUSE = Duration.ofMillis(50).toNanos();

	private static final Pattern EXAMPLE = Pattern.compile("(?m)^(?=##? )");

	private final HttpClient client = HttpClient.newHttpClient();

	/** A process, and what it took until it answered. */
	private record Started(Process process, URI address, String token, double seconds, double cpu) {
	}

	@Test
	void startsAreComparedWithTheLeastThereIs() throws Exception {
		Files.createDirectories(WORK);
		if (Files.notExists(STORE)) {
			BenchTests.service("district").close();
		}
		String jars = ServiceJar.classPath();
		Path cache = WORK.resolve("touyan.aot");
		end(service(jars, List.of("-XX:AOTCacheOutput=" + cache)));
		assertThat(cache).exists();
		var times = new LinkedHashMap<String, List<Started>>();
		for (int round = 0; round < ROUNDS; round++) {
			note(times, "empty", empty());
			note(times, "service", service(jars, List.of()));
			note(times, "service with AOT cache", service(jars, List.of("-XX:AOTCache=" + cache)));
		}
		var lines = new ArrayList<String>();
		double least = median(Objects.requireNonNull(times.get("empty")).stream().map(Started::seconds).toList());
		times.forEach((name, all) -> {
			double seconds = median(all.stream().map(Started::seconds).toList());
			lines.add("%-24s %6.1f s %6.1f s of CPU %6.2f".formatted(name, seconds,
					median(all.stream().map(Started::cpu).toList()), seconds / least));
		});
		Started warm = service(jars, List.of("-XX:AOTCache=" + cache));
		Thread.sleep(Duration.ofMinutes(1));
		lines.addAll(firstCalls(warm));
		end(warm);
		lines.forEach(System.out::println);
		Files.write(Path.of("target/bench-start.txt"), lines);
	}

	private void note(Map<String, List<Started>> times, String name, Started started) throws InterruptedException {
		times.computeIfAbsent(name, _ -> new ArrayList<>()).add(started);
		end(started);
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static void end(Started started) throws InterruptedException {
		started.process.destroy();
		started.process.waitFor();
	}

	private Started empty() throws IOException {
		String classes = System.getProperty("java.class.path");
		int port = port();
		var command = command(classes, List.of(), EmptyService.class.getName(), STORE.toString(), String.valueOf(port));
		return started(new ProcessBuilder(command), port, "/villages");
	}

	private Started service(String classes, List<String> flags) throws IOException {
		int port = port();
		var builder = new ProcessBuilder(command(classes, flags, TouyanApplication.class.getName()));
		builder.environment().put("SERVER_PORT", String.valueOf(port));
		builder.environment().put("TOUYAN_DATA", STORE.toString());
		return started(builder, port, "/graphql");
	}

	private static int port() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static List<String> command(String classes, List<String> flags, String... main) {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(ServiceJar.FLAGS);
		command.addAll(flags);
		command.addAll(List.of("-cp", classes));
		command.addAll(List.of(main));
		return command;
	}

	/** Asks until there is an answer. */
	private Started started(ProcessBuilder builder, int port, String path) throws IOException {
		var address = URI.create("http://127.0.0.1:" + port + path);
		long began = System.nanoTime();
		Process process = builder.directory(WORK.toFile())
			.redirectErrorStream(true)
			.redirectOutput(WORK.resolve("start.log").toFile())
			.start();
		while (true) {
			assertThat(process.isAlive()).isTrue();
			try {
				String token = path.equals("/graphql") ? token(address, "district") : "";
				HttpResponse<String> answer = path.equals("/graphql")
						? ask(address, token, "{ villages(first: 0) { totalCount } }")
						: client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
				if (answer.statusCode() == 200) {
					assertThat(answer.body()).contains("520");
					return new Started(process, address, token, (System.nanoTime() - began) / 1e9,
							process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3);
				}
			}
			catch (IOException _) {
				// It does not listen yet.
			}
			catch (InterruptedException interrupted) {
				throw new IllegalStateException(interrupted);
			}
			LockSupport.parkNanos(PAUSE);
		}
	}

	private String token(URI address, String account) throws IOException, InterruptedException {
		String body = client
			.send(HttpRequest.newBuilder(address.resolve("/auth/token"))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers
					.ofString("{\"username\": \"%s\", \"password\": \"%s\"}".formatted(account, account)))
				.build(), BodyHandlers.ofString())
			.body();
		return JsonMapper.shared().readTree(body).path("access_token").asString();
	}

	private HttpResponse<String> ask(URI address, String token, String query) throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(address)
			.header("Content-Type", "application/json")
			.header("Authorization", "Bearer " + token)
			.POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query))))
			.build(), BodyHandlers.ofString());
	}

	private List<String> firstCalls(Started service) throws IOException, InterruptedException {
		String questions = Files.readString(Path.of("src/main/resources/static/graphiql/questions.graphql"));
		var lines = new ArrayList<String>();
		for (String account : List.of("district", "subdistrict")) {
			String token = token(service.address, account);
			for (String question : EXAMPLE.splitAsStream(questions).filter(part -> part.startsWith("# ")).toList()) {
				long first = milliseconds(service, token, question);
				lines.add(String.format(Locale.ROOT, "%-12s %6d ms, then %5d ms  %s", account, first,
						milliseconds(service, token, question), question.lines().findFirst().orElseThrow()));
			}
		}
		return lines;
	}

	private long milliseconds(Started service, String token, String query) throws IOException, InterruptedException {
		long began = System.nanoTime();
		assertThat(ask(service.address, token, query).statusCode()).isEqualTo(200);
		return (System.nanoTime() - began) / 1_000_000;
	}

}
