package org.touyan.graph;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
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

/**
 * Neo4j Community inside this process, reached like any other server: by Bolt, on a free port of the loopback. Its
 * password is new at every start and leaves the process with nobody, so other users of the machine do not get in.
 */
final class EmbeddedNeo4j implements Neo4jConnectionDetails, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedNeo4j.class);

	private static final String USER = "neo4j";

	private static final Duration LONGEST_CLOSE = Duration.ofMinutes(1);

	/** Where the disk is full: what has not ended by then waits for space. */
	private static final Duration CLOSE_WITHOUT_SPACE = Duration.ofSeconds(5);

	private static final Duration LOOK = Duration.ofSeconds(2);

	private static final Duration CHECKPOINT = Duration.ofMinutes(5);

	private final Path store;

	private final Storage storage;

	private final StoreDatabases databases;

	private final String password = newPassword();

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store-watch").factory());

	private final int port;

	private final Duration checkpoint;

	/** Changed by the watch alone. */
	private volatile DatabaseManagementService service;

	private long looked = System.nanoTime();

	private boolean isOpen = true;

	/**
	 * Opens the store, or makes it.
	 * @param store its folder
	 * @param storage the space there
	 * @throws GraphUnavailableException where it cannot be opened
	 */
	EmbeddedNeo4j(Path store, Storage storage) {
		this(store, storage, CHECKPOINT);
	}

	/** Has what is in memory alone written to the files after this time, again and again. */
	EmbeddedNeo4j(Path store, Storage storage, Duration checkpoint) {
		this.checkpoint = checkpoint;
		this.store = store;
		this.storage = storage;
		this.databases = new StoreDatabases(store, storage);
		this.service = begin();
		this.port = port(service);
		ScheduledFuture<?> _ = watch.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	private DatabaseManagementService begin() {
		try {
			// To open is to write, and the database would try for ever where there is no space for that.
			if (storage.isLow()) {
				throw new GraphUnavailableException(noSpace(), null);
			}
			StoreFolder.close(store);
			StoreFolder.make(store.resolve("logs"));
			if (!Files.isDirectory(store.resolve("logs"))) {
				throw new GraphUnavailableException("%s is no folder.".formatted(store.resolve("logs")), null);
			}
			databases.create();
			return withPassword(databases.open(0));
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
			databases.shutdown(opened);
			throw failure;
		}
	}

	/**
	 * What has stopped the databases or forbidden them to write ends here, once there is space again. Until then
	 * nothing is moved from the log to the files: a database that cannot do that to the end stops, and with it the
	 * reads.
	 */
	synchronized void look() {
		try {
			if (storage.isLow()) {
				return;
			}
			if (isOpen && DatabaseState.hasStopped(service)) {
				log.warn("The database had stopped; it is opened again.");
				isOpen = false;
				databases.shutdown(service);
			}
			if (!isOpen) {
				service = databases.open(port);
				isOpen = true;
			}
			DatabaseState.allowWriting(service);
			if (System.nanoTime() - looked >= checkpoint.toNanos()) {
				DatabaseState.checkpoint(service);
				looked = System.nanoTime();
			}
		}
		catch (RuntimeException failure) {
			log.error("The database is not open: {}", reason(failure));
		}
	}

	private String reason(Throwable failure) {
		if (storage.isLow()) {
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
		watch.execute(() -> databases.shutdown(service));
		watch.shutdown();
		Duration longest = storage.isLow() ? CLOSE_WITHOUT_SPACE : LONGEST_CLOSE;
		try {
			if (!watch.awaitTermination(longest.toSeconds(), TimeUnit.SECONDS)) {
				log.warn("The database was not closed in order; the next start mends it.");
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}
