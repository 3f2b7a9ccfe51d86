package org.touyan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.internal.security.InternalAuthToken;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service in a process of its own, as a user starts it, with its output read line by line. */
public final class ServiceProcess implements AutoCloseable {

	private static final TestIssuer ISSUER = new TestIssuer();

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final Process process;

	private final BufferedReader output;

	private final List<String> lines = new ArrayList<>();

	private ServiceProcess(Process process) {
		this.process = process;
		this.output = process.inputReader();
	}

	/**
	 * Starts the service in a folder, with a free port, for the issuer of the tests.
	 * @param folder in which it runs
	 * @param environment variables
	 * @param arguments of the command line
	 * @return at once; {@link #readUntil} waits until it is there
	 */
	public static ServiceProcess start(Path folder, Map<String, String> environment, String... arguments) {
		var access = new HashMap<>(ISSUER.environment());
		access.put("TOUYAN_ACCESS_REQUESTSPERMINUTE", "1000000");
		access.put("TOUYAN_ACCESS_COSTPERMINUTE", "50000000000");
		access.putAll(environment);
		return startWith(folder, access, arguments);
	}

	/** Starts the service in a folder, with a free port, these environment variables alone and some arguments. */
	static ServiceProcess startWith(Path folder, Map<String, String> environment, String... arguments) {
		return run(folder, List.of(), environment, arguments);
	}

	/** Starts the service by another command, which is given the service's own behind it. */
	static ServiceProcess startBy(List<String> starter, Path folder, Map<String, String> environment) {
		return run(folder, starter, environment);
	}

	private static ServiceProcess run(Path folder, List<String> starter, Map<String, String> environment,
			String... arguments) {
		var command = new ArrayList<String>(starter);
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(ServiceJar.FLAGS);
		command.add("-Xmx1g");
		// It ends before what the second tier compiles, or what is collected beside the work, would pay.
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(ServiceJar.sharing());
		command.addAll(List.of("-cp", ServiceJar.classPath(), TouyanApplication.class.getName()));
		command.addAll(List.of(arguments));
		var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
		builder.environment().put("SERVER_PORT", "0");
		builder.environment().put("TOUYAN_API_WARMUP", "false");
		builder.environment().put("TOUYAN_SAMPLE_UNTIL", "2026-06-30");
		builder.environment().putAll(environment);
		try {
			return new ServiceProcess(builder.start());
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	/**
	 * Reads on until a line contains one of the texts.
	 * @param texts of which any will do
	 * @return the line; null where the process ends without one
	 */
	public @Nullable String readUntil(String... texts) {
		try {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				lines.add(line);
				if (Arrays.stream(texts).anyMatch(line::contains)) {
					return line;
				}
			}
			return null;
		}
		catch (IOException closed) {
			return null;
		}
	}

	/** Reads on beside the caller and forgets what it says: one who says much waits until somebody reads it. */
	public void mute() {
		Thread.ofVirtual().start(() -> {
			try {
				output.transferTo(Writer.nullWriter());
			}
			catch (IOException closed) {
				// As it is once the process has ended.
			}
		});
	}

	/**
	 * The environment variables with which it uses the database of the tests and starts none.
	 * @param connection to that database
	 * @return names and values
	 */
	public static Map<String, String> server(Neo4jConnectionDetails connection) {
		Map<String, Value> token = ((InternalAuthToken) connection.getAuthToken()).toMap();
		return Map.of("SPRING_NEO4J_URI", connection.getUri().toString(), "SPRING_NEO4J_AUTHENTICATION_USERNAME",
				"neo4j", "SPRING_NEO4J_AUTHENTICATION_PASSWORD",
				token.getOrDefault("credentials", Values.value("")).asString(), "TOUYAN_KEY", TestDatabase.KEY);
	}

	/**
	 * Where it said that its API is.
	 * @return the address with the path
	 */
	public URI api() {
		return lines.stream()
			.filter(line -> line.contains("/graphql"))
			.map(line -> URI.create(line.substring(line.indexOf("http"))))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * The issuer of the tokens that it takes.
	 * @return that of all such services
	 */
	public static TestIssuer issuer() {
		return ISSUER;
	}

	/** Asks it, and returns the body of the response. */
	String ask(String query) {
		return post(JsonMapper.shared().writeValueAsString(Map.of("query", query)));
	}

	/** Sends it the body of a request, and returns the body of the response. */
	String post(String body) {
		return post(ISSUER.everything(), body);
	}

	private String post(String token, String body) {
		return send("/graphql",
				request -> request.header("Content-Type", "application/json")
					.header("Authorization", "Bearer " + token)
					.POST(BodyPublishers.ofString(body)))
			.body();
	}

	/**
	 * Sends it a request of one who may see everything.
	 * @param body query, variables
	 * @return the whole response
	 */
	public JsonNode answer(Map<String, ?> body) {
		return answer(ISSUER.everything(), body);
	}

	/**
	 * Sends it a request.
	 * @param token of whoever asks
	 * @param body query, variables
	 * @return the whole response
	 */
	public JsonNode answer(String token, Map<String, ?> body) {
		return JsonMapper.shared().readTree(post(token, JsonMapper.shared().writeValueAsString(body)));
	}

	/** Sends it any request. */
	HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request) {
		try {
			return CLIENT.send(request.apply(HttpRequest.newBuilder(api().resolve(path))).build(),
					BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException failure) {
			throw new IllegalStateException(failure);
		}
	}

	/**
	 * Waits until the process ends by itself.
	 * @return with which code
	 */
	public int exitCode() {
		readUntil("\0");
		try {
			return process.waitFor();
		}
		catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

	/**
	 * What it printed so far.
	 * @return line by line
	 */
	public List<String> lines() {
		return lines;
	}

	boolean runs() {
		return process.isAlive();
	}

	/** Asks the process to end, as an operator does, and does not wait for it. */
	void terminate() {
		process.toHandle().destroy();
	}

	/** Ends the process at once, as {@code kill -9} does. */
	public void kill() {
		process.destroyForcibly();
		exitCode();
	}

	/** Ends the process as an operator does. */
	@Override
	public void close() {
		process.destroy();
		exitCode();
	}

}
