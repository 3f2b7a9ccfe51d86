package org.touyan.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

import org.touyan.ServiceJar;

/** A database server in a process of its own, as Neo4j makes it, at the same address after each start. */
public final class DatabaseProcess implements AutoCloseable {

	private static final String READY = "ready";

	private final Path store;

	private final int port = freePort();

	private Process process;

	/**
	 * Starts one.
	 * @param store the folder in which it is, or will be
	 */
	public DatabaseProcess(Path store) {
		this.store = store;
		this.process = started();
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private Process started() {
		List<String> command = Stream.of(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
				ServiceJar.FLAGS.stream(),
				Stream.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
						System.getProperty("java.class.path"), Server.class.getName(), store.toString(),
						String.valueOf(port)))
			.flatMap(parts -> parts)
			.toList();
		try {
			Process started = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			String line = started.inputReader().readLine();
			while (line != null && !line.equals(READY)) {
				line = started.inputReader().readLine();
			}
			return started;
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	/**
	 * The environment variables with which a service uses it.
	 * @return names and values
	 */
	public Map<String, String> environment() {
		return Map.of("SPRING_NEO4J_URI", "bolt://127.0.0.1:" + port, "SPRING_NEO4J_AUTHENTICATION_USERNAME", "neo4j",
				"SPRING_NEO4J_AUTHENTICATION_PASSWORD", "none", "TOUYAN_KEY", "A".repeat(43) + "=");
	}

	/** Ends it at once, as {@code kill -9} does. */
	public void kill() {
		process.destroyForcibly();
		try {
			process.waitFor();
		}
		catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

	/** Starts it once more, with what it has kept. */
	public void startAgain() {
		process = started();
	}

	@Override
	public void close() {
		kill();
	}

	/** The process. */
	static final class Server {

		private Server() {
		}

		@SuppressWarnings("resource") // it is killed
		public static void main(String[] arguments) throws InterruptedException {
			new DatabaseManagementServiceBuilder(Path.of(arguments[0])).setConfig(BoltConnector.enabled, true)
				.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
				.setConfig(GraphDatabaseSettings.auth_enabled, false)
				.build();
			System.out.println(READY);
			Thread.currentThread().join();
		}

	}

}
