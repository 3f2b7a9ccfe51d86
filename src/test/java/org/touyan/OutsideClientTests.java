package org.touyan;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** The clients graphql-ws and graphql-sse follow what is done, while the service is killed and comes back. */
@Execution(ExecutionMode.CONCURRENT)
class OutsideClientTests {

	private static final Optional<Path> NODE = Stream.of(System.getenv("PATH").split(File.pathSeparator))
		.map(folder -> Path.of(folder, "node"))
		.filter(Files::isExecutable)
		.findFirst();

	private static final Path MODULES = Path.of("target/gateway");

	private static final Map<String, String> EMPTY = Map.of("TOUYAN_SAMPLE_LOAD", "false");

	@Test
	void nothingIsMissedAndNothingToldTwiceOverARestart(@TempDir Path folder) throws IOException {
		Skips.unless(NODE.isPresent(), "no Node.js is installed on this machine.");
		Skips.unless(Files.isDirectory(MODULES.resolve("node_modules/graphql-ws")),
				"graphql-ws and graphql-sse are not installed in target/gateway, see .ci/run.");
		ServiceProcess first = started(folder, EMPTY);
		Process clients = follow(first);
		try {
			register(first, 1, 10);
			BufferedReader output = clients.inputReader();
			List<String> told = new ArrayList<>(read(output, 20));
			first.kill();
			try (ServiceProcess second = started(folder,
					Map.of("TOUYAN_SAMPLE_LOAD", "false", "SERVER_PORT", String.valueOf(first.api().getPort())))) {
				register(second, 11, 20);
				told.addAll(read(output, 20));
			}
			List<String> all = IntStream.rangeClosed(1, 20).mapToObj("甲%d"::formatted).toList();
			assertThat(told).filteredOn(line -> line.startsWith("graphql-ws "))
				.containsExactlyElementsOf(all.stream().map("graphql-ws "::concat).toList());
			assertThat(told).filteredOn(line -> line.startsWith("graphql-sse "))
				.containsExactlyElementsOf(all.stream().map("graphql-sse "::concat).toList());
		}
		finally {
			clients.destroyForcibly();
		}
	}

	private static ServiceProcess started(Path folder, Map<String, String> environment) {
		ServiceProcess service = ServiceProcess.start(folder, environment);
		assertThat(service.readUntil("Query console")).as("%s", service.lines()).isNotNull();
		return service;
	}

	private static Process follow(ServiceProcess service) throws IOException {
		var builder = new ProcessBuilder(NODE.orElseThrow().toString(), "src/test/resources/live/follow.mjs",
				MODULES.toString(), service.api().toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.environment().put("TOUYAN_TOKEN", ServiceProcess.issuer().everything());
		builder.environment().put("TOUYAN_AFTER", "0");
		return builder.start();
	}

	private static void register(ServiceProcess service, int first, int last) {
		IntStream.rangeClosed(first, last)
			.forEach(number -> assertThat(service
				.ask("""
						mutation { registerPerson(input: { name: "甲%d", sex: MALE, bornOn: "1980-01-01", home: "370112013228" }) {
						  change { seq } } }"""
					.formatted(number)))
				.contains("\"seq\":"));
	}

	private static List<String> read(BufferedReader output, int lines) throws IOException {
		var read = new ArrayList<String>();
		while (read.size() < lines) {
			read.add(String.valueOf(output.readLine()));
		}
		return read;
	}

}
