package org.touyan.graph;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.util.FileSystemUtils;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * Neo4j Community inside this process, reached like any other server: by Bolt, on a free port of the loopback. Its
 * password is new at every start and leaves the process with nobody, so other users of the machine do not get in.
 */
final class EmbeddedNeo4j implements Neo4jConnectionDetails, AutoCloseable {

	private static final String USER = "neo4j";

	/** Where the databases are, in the folder of the store. */
	private static final String DATA = "data";

	private final DatabaseManagementService service;

	private final String password = newPassword();

	EmbeddedNeo4j(Path store) {
		this.service = start(store);
		setPassword();
	}

	/** What ALTER USER writes; to plan that statement alone takes a fifth of a start. */
	private void setPassword() {
		var credential = SystemGraphCredential.createCredentialForPassword(password.getBytes(StandardCharsets.UTF_8),
				new SecureHasher());
		try (Transaction transaction = service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).beginTx()) {
			Node user = transaction.findNode(Label.label("User"), "name", USER);
			user.setProperty("credentials", credential.serialize());
			user.setProperty("passwordChangeRequired", false);
			transaction.commit();
		}
	}

	/**
	 * Makes the databases aside and moves them to their place when they are whole. One that is killed between its files
	 * and its first log cannot be opened any more.
	 */
	private static void create(Path store) throws IOException {
		Path made = store.resolve(DATA);
		Path making = store.resolve("making");
		if (Files.exists(made)) {
			return;
		}
		Files.createDirectories(store);
		try (FileChannel channel = FileChannel.open(store.resolve("making.lock"), CREATE, WRITE);
				FileLock lock = channel.tryLock()) {
			if (lock == null) {
				throw new FileLockException("Another process makes the store.", null);
			}
			FileSystemUtils.deleteRecursively(making);
			settings(making).build().shutdown();
			Files.move(making.resolve(DATA), made, StandardCopyOption.ATOMIC_MOVE);
			FileSystemUtils.deleteRecursively(making);
		}
	}

	private static DatabaseManagementService start(Path store) {
		try {
			create(store);
			return settings(store).setConfig(BoltConnector.enabled, true)
				.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
				.build();
		}
		catch (IOException | RuntimeException failure) {
			throw new GraphUnavailableException(reason(store, failure), failure);
		}
	}

	private static DatabaseManagementServiceBuilder settings(Path store) {
		return new DatabaseManagementServiceBuilder(store).setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.pagecache_memory, 512L << 20)
			.setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
			.setConfig(GraphDatabaseSettings.keep_logical_logs, "256M size")
			.setConfig(GraphDatabaseSettings.check_point_interval_time, Duration.ofMinutes(5))
			// It would wait ten seconds for requests that nobody is left to send.
			.setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
	}

	private static String reason(Path store, Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null && !(cause instanceof FileLockException)) {
			cause = cause.getCause();
		}
		return cause instanceof FileLockException
				? "The store %s is in use by another process; stop that one or set TOUYAN_DATA to another folder."
					.formatted(store)
				: "The store %s cannot be opened: %s".formatted(store, cause.getMessage());
	}

	private static String newPassword() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	@Override
	public URI getUri() {
		var database = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		var address = database.getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT);
		return URI.create("bolt://127.0.0.1:" + address.getPort());
	}

	@Override
	public AuthToken getAuthToken() {
		return AuthTokens.basic(USER, password);
	}

	@Override
	public void close() {
		service.shutdown();
	}

}
