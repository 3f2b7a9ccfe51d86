package org.touyan;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The containers of {@code docker-compose.yml}, without the sample, on a free port and with volumes of their own. The
 * image of the service is built of its sources where the whole is proved, which takes minutes, else of what the tests
 * have compiled.
 */
final class Composed implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final HttpClient client = HttpClient.newHttpClient();

	private final int port = freePort();

	private final Path folder;

	/** What is built is a copy: the older builder sends the whole folder, in which other tests write. */
	private Composed() throws IOException {
		folder = Files.createTempDirectory("touyan-compose");
		for (String part : Proof.isWhole() ? List.of("docker-compose.yml", "pom.xml", "LICENSE", "cypher", "src")
				: List.of("docker-compose.yml")) {
			FileSystemUtils.copyRecursively(Path.of(part), folder.resolve(part));
		}
		if (!Proof.isWhole()) {
			copyCompiled();
		}
	}

	/** Under names that tell the order of the class path. */
	private void copyCompiled() throws IOException {
		FileSystemUtils.copyRecursively(Path.of("src/test/resources/containers"), folder);
		Path service = folder.resolve("service");
		var names = new ArrayList<String>();
		for (String jar : StringUtils.delimitedListToStringArray(ServiceJar.classPath(), File.pathSeparator)) {
			names.add(names.size() + ".jar");
			Files.copy(Path.of(jar), service.resolve(names.getLast()));
		}
		List<String> arguments = new ArrayList<>(ServiceJar.FLAGS);
		arguments.addAll(List.of("-cp", String.join(File.pathSeparator, names)));
		Files.write(service.resolve("arguments"), arguments);
	}

	/** Builds the image of the service and starts both containers. */
	static Composed build() throws IOException {
		var composed = new Composed();
		try {
			composed.compose("up", "--build", "--detach");
			return composed;
		}
		catch (AssertionError failure) {
			composed.close();
			throw failure;
		}
	}

	/** Runs a command of compose and gives what it printed. */
	String compose(String... arguments) {
		// Debian has the older program only, which reads the same file.
		List<String> command = new ArrayList<>(Skips.succeeds("docker", "compose", "version")
				? List.of("docker", "compose") : List.of("docker-compose"));
		command.addAll(List.of(arguments));
		var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
		builder.environment()
			.putAll(Map.of("COMPOSE_PROJECT_NAME", "touyan-test-" + port, "NEO4J_PASSWORD", "touyan-tests",
					"TOUYAN_PORT", Integer.toString(port), "TOUYAN_SAMPLE_LOAD", "false"));
		try {
			Process process = builder.start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
			return output;
		}
		catch (IOException | InterruptedException failure) {
			throw new IllegalStateException(failure);
		}
	}

	/** Asks the service as a demo account until it gives an answer without errors, and returns the data. */
	JsonNode ask(String account, String query) {
		Instant end = Instant.now().plus(PATIENCE);
		String last = "";
		while (Instant.now().isBefore(end)) {
			try {
				JsonNode signedIn = post("/auth/token", "", Map.of("username", account, "password", account));
				JsonNode answer = post("/graphql", "Bearer " + signedIn.at("/access_token").asString(),
						Map.of("query", query));
				if (answer.has("data") && !answer.has("errors")) {
					return answer.at("/data");
				}
				last = answer.toString();
				Thread.sleep(1000);
			}
			catch (InterruptedException interrupted) {
				throw new IllegalStateException(interrupted);
			}
		}
		throw new AssertionError(query + " has no answer: " + last);
	}

	/** Gives the body of the response, and the failure in its place while nobody takes the request. */
	private JsonNode post(String path, String authorization, Map<String, String> body) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
			.header("Content-Type", "application/json")
			.header("Authorization", authorization)
			.POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
			.build();
		try {
			return JsonMapper.shared().readTree(client.send(request, BodyHandlers.ofString()).body());
		}
		catch (IOException starting) {
			return JsonMapper.shared().valueToTree(Map.of("errors", starting.toString()));
		}
	}

	/** Removes the containers with their volumes, and the image that was built. */
	@Override
	public void close() throws IOException {
		client.close();
		compose("down", "--volumes", "--rmi", "local");
		FileSystemUtils.deleteRecursively(folder);
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

}
