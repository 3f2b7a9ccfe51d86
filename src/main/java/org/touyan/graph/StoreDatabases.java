package org.touyan.graph;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.locker.FileLockException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/** The databases of a store: how they are made, opened, mended and closed. */
final class StoreDatabases {

	private static final Logger log = LoggerFactory.getLogger(StoreDatabases.class);

	/** Where they are, in the folder of the store. */
	private static final String DATA = "data";

	private static final long LOG_FILE = 16L << 20;

	private static final Duration NEVER = Duration.ofDays(365);

	private final Path store;

	private final Storage storage;

	StoreDatabases(Path store, Storage storage) {
		this.store = store;
		this.storage = storage;
	}

	/**
	 * Makes the databases aside and moves them to their place when they are whole. One that is killed between its files
	 * and its first log cannot be opened any more.
	 */
	void create() throws IOException {
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
	DatabaseManagementService open(int port) {
		try {
			return open(port, true);
		}
		catch (RuntimeException failure) {
			if (!DatabaseState.isTorn(failure) && !endsWhereMemoryLacks(failure)) {
				throw failure;
			}
			DatabaseManagementService opened = storage.write(() -> open(port, false));
			log.warn("The log of the database ended in the midst of a record, which nobody was told had been written."
					+ " It was cut off; {} has a copy.", store.resolve(DATA).resolve("databases"));
			return opened;
		}
	}

	private boolean endsWhereMemoryLacks(RuntimeException failure) {
		return DatabaseState.lacksMemory(failure) && LogTail.end(store.resolve(DATA).resolve("transactions"));
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

	private static DatabaseManagementServiceBuilder settings(Path store) {
		return new DatabaseManagementServiceBuilder(store).setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.pagecache_memory, 512L << 20)
			// Its space is taken before it is written, so that a full disk does not cut records in two.
			.setConfig(GraphDatabaseSettings.preallocate_logical_logs, true)
			.setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, LOG_FILE)
			.setConfig(GraphDatabaseSettings.keep_logical_logs, "256M size")
			// The service has them made itself, when there is space.
			.setConfig(GraphDatabaseSettings.check_point_interval_time, NEVER)
			.setConfig(GraphDatabaseSettings.check_point_interval_tx, Integer.MAX_VALUE)
			// It would wait ten seconds for requests that nobody is left to send.
			.setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
	}

	/** It fails where something could not be written, which the next start mends. */
	void shutdown(DatabaseManagementService opened) {
		try {
			opened.shutdown();
		}
		catch (RuntimeException failure) {
			log.warn("The database was not closed in order: {}", failure.getMessage());
		}
	}

}
