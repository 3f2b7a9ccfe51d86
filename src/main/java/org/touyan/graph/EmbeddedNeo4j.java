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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

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
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.util.FileSystemUtils;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * Neo4j Community inside this process, reached like any other server: by Bolt, on a free port of the loopback. Its
 * password is new at every start and leaves the process with nobody, so other users of the machine do not get in.
 */
final class EmbeddedNeo4j implements Neo4jConnectionDetails, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedNeo4j.class);

	private static final String USER = "neo4j";

	/** Where the databases are, in the folder of the store. */
	private static final String DATA = "data";

	private static final long LOG_FILE = 16L << 20;

	private static final Duration LONGEST_CLOSE = Duration.ofMinutes(1);

	private static final Duration LOOK = Duration.ofSeconds(2);

	private final Path store;

	private final Storage storage;

	private final String password = newPassword();

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store-watch").factory());

	private final int port;

	/** Changed by the watch alone. */
	private volatile DatabaseManagementService service;

	private boolean isOpen = true;

	/**
	 * Opens the store, or makes it.
	 * @param store its folder
	 * @param storage the space there
	 * @throws GraphUnavailableException where it cannot be opened
	 */
	EmbeddedNeo4j(Path store, Storage storage) {
		this.store = store;
		this.storage = storage;
		this.service = begin();
		this.port = port(service);
		ScheduledFuture<?> _ = watch.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	private DatabaseManagementService begin() {
		try {
			// To open is to write, and the database would try for ever where there is no space for that.
			if (storage.isShort()) {
				throw new GraphUnavailableException(noSpace(), null);
			}
			StoreFolder.close(store);
			StoreFolder.make(store.resolve("logs"));
			if (!Files.isDirectory(store.resolve("logs"))) {
				throw new GraphUnavailableException("%s is no folder.".formatted(store.resolve("logs")), null);
			}
			create();
			return withPassword(open(0));
		}
		catch (GraphUnavailableException said) {
			throw said;
		}
		catch (IOException | RuntimeException failure) {
			throw new GraphUnavailableException(reason(failure), failure);
		}
	}

	/** What ALTER USER writes; to plan that statement alone takes a fifth of a start. */
	private DatabaseManagementService withPassword(DatabaseManagementService opened) {
		var credential = SystemGraphCredential.createCredentialForPassword(password.getBytes(StandardCharsets.UTF_8),
				new SecureHasher());
		try (Transaction transaction = opened.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).beginTx()) {
			Node user = transaction.findNode(Label.label("User"), "name", USER);
			user.setProperty("credentials", credential.serialize());
			user.setProperty("passwordChangeRequired", false);
			transaction.commit();
			return opened;
		}
		catch (RuntimeException failure) {
			shutdown(opened);
			throw failure;
		}
	}

	/**
	 * Makes the databases aside and moves them to their place when they are whole. One that is killed between its files
	 * and its first log cannot be opened any more.
	 */
	private void create() throws IOException {
		Path made = store.resolve(DATA);
		Path making = store.resolve("making");
		if (Files.exists(made)) {
			return;
		}
		try (FileChannel channel = FileChannel.open(store.resolve("making.lock"), CREATE, WRITE);
				FileLock lock = channel.tryLock()) {
			if (lock == null) {
				throw new FileLockException("Another process makes the store.", null);
			}
			FileSystemUtils.deleteRecursively(making);
			storage.write(() -> settings(making).build()).shutdown();
			Files.move(making.resolve(DATA), made, StandardCopyOption.ATOMIC_MOVE);
			FileSystemUtils.deleteRecursively(making);
		}
	}

	/**
	 * Opens the databases with their log as it is, or without a record at its end that was written in part: of that
	 * nobody was told that it was there. What is cut off is kept beside the database.
	 * @param port for Bolt; 0 for any
	 */
	private DatabaseManagementService open(int port) {
		try {
			return open(port, true);
		}
		catch (RuntimeException failure) {
			if (!DatabaseState.isTorn(failure)) {
				throw failure;
			}
			DatabaseManagementService opened = storage.write(() -> open(port, false));
			log.warn("The log of the database ended in the midst of a record, which nobody was told had been written."
					+ " It was cut off; {} has a copy.", store.resolve(DATA).resolve("databases"));
			return opened;
		}
	}

	private DatabaseManagementService open(int port, boolean isWhole) {
		DatabaseManagementService opened = settings(store).setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
			.setConfig(GraphDatabaseInternalSettings.fail_on_corrupted_log_files, isWhole)
			.build();
		try {
			DatabaseState.check(opened);
			return opened;
		}
		catch (RuntimeException failure) {
			shutdown(opened);
			throw failure;
		}
	}

	/** What has stopped the databases or forbidden them to write ends here, once there is space again. */
	private void look() {
		try {
			if (storage.isShort()) {
				return;
			}
			if (isOpen && DatabaseState.hasStopped(service)) {
				log.warn("The database had stopped; it is opened again.");
				isOpen = false;
				shutdown(service);
			}
			if (!isOpen) {
				service = open(port);
				isOpen = true;
			}
			DatabaseState.allowWriting(service);
		}
		catch (RuntimeException failure) {
			log.error("The database is not open: {}", reason(failure));
		}
	}

	private static DatabaseManagementServiceBuilder settings(Path store) {
		return new DatabaseManagementServiceBuilder(store).setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.pagecache_memory, 512L << 20)
			// Its space is taken before it is written, so that a full disk does not cut records in two.
			.setConfig(GraphDatabaseSettings.preallocate_logical_logs, true)
			.setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, LOG_FILE)
			.setConfig(GraphDatabaseSettings.keep_logical_logs, "256M size")
			.setConfig(GraphDatabaseSettings.check_point_interval_time, Duration.ofMinutes(5))
			// It would wait ten seconds for requests that nobody is left to send.
			.setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
	}

	private String reason(Throwable failure) {
		if (storage.isShort()) {
			return noSpace();
		}
		Throwable cause = failure;
		while (cause.getCause() != null && !(cause instanceof FileLockException)) {
			cause = cause.getCause();
		}
		return cause instanceof FileLockException
				? "The store %s is in use by another process; stop that one or set TOUYAN_DATA to another folder."
					.formatted(store)
				: "The store %s cannot be opened: %s".formatted(store, cause.getMessage());
	}

	private String noSpace() {
		return "The store %s cannot be opened: only %d MB are free there.".formatted(store, storage.free() >> 20);
	}

	private static String newPassword() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	private static int port(DatabaseManagementService service) {
		return DatabaseState.dependency(service, ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT)
			.getPort();
	}

	/** It fails where something could not be written, which the next start mends. */
	private void shutdown(DatabaseManagementService opened) {
		try {
			opened.shutdown();
		}
		catch (RuntimeException failure) {
			log.warn("The database was not closed in order: {}", reason(failure));
		}
	}

	@Override
	public URI getUri() {
		return URI.create("bolt://127.0.0.1:" + port);
	}

	@Override
	public AuthToken getAuthToken() {
		return AuthTokens.basic(USER, password);
	}

	/**
	 * Closes it. The database waits for space as long as it has something to write, so where there is none it is left
	 * as after a kill, which the next start mends.
	 */
	@Override
	public void close() {
		// After a reopening that is under way, if any; and none follows.
		watch.execute(() -> shutdown(service));
		watch.shutdown();
		try {
			if (!watch.awaitTermination(LONGEST_CLOSE.toSeconds(), TimeUnit.SECONDS)) {
				log.warn("The database was not closed in order; the next start mends it.");
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}
