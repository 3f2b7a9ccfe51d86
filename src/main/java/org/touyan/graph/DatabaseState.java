package org.touyan.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Stream;

import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.database.DatabaseContextProvider;
import org.neo4j.dbms.database.StandaloneDatabaseContext;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;
import org.neo4j.storageengine.api.TransactionIdStore;

/** How the embedded databases are, as only they themselves can tell. */
final class DatabaseState {

	private DatabaseState() {
	}

	/**
	 * @throws IllegalStateException where one of them could not be opened, with the reason
	 */
	@SuppressWarnings("unchecked") // providers are looked up by their raw class
	static void check(DatabaseManagementService service) {
		DatabaseContextProvider<?> all = dependency(service, DatabaseContextProvider.class);
		all.registeredDatabases().values().forEach(context -> fail((StandaloneDatabaseContext) context));
	}

	private static void fail(StandaloneDatabaseContext context) {
		if (context.isFailed()) {
			throw new IllegalStateException(context.failureCause());
		}
	}

	/** Whether a failure to open them is due to a record that is written in part. */
	static boolean isTorn(Throwable failure) {
		return causes(failure).map(cause -> String.valueOf(cause.getMessage()))
			.anyMatch(message -> message.contains("after last readable"));
	}

	/** Whether a failure to open them is due to memory, of which a record that is written in part asks any amount. */
	static boolean lacksMemory(Throwable failure) {
		return causes(failure).anyMatch(OutOfMemoryError.class::isInstance);
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
	}

	/** Whether one of them has met something after which it does nothing more. */
	static boolean hasStopped(DatabaseManagementService service) {
		return parts(service).anyMatch(parts -> !parts.resolveDependency(DatabaseHealth.class).hasNoPanic());
	}

	/** Writes to their files what has changed since the last time. */
	static void checkpoint(DatabaseManagementService service) {
		parts(service).forEach(parts -> {
			CheckPointer pointer = parts.resolveDependency(CheckPointer.class);
			long last = parts.resolveDependency(TransactionIdStore.class).getLastCommittedTransactionId();
			if (pointer.latestCheckPointInfo().highestObservedClosedTransactionId().id() >= last) {
				return;
			}
			try {
				pointer.forceCheckPoint(new SimpleTriggerInfo("store-watch"));
			}
			catch (IOException failure) {
				throw new UncheckedIOException(failure);
			}
		});
	}

	private static Stream<DependencyResolver> parts(DatabaseManagementService service) {
		return Stream.of(GraphDatabaseSettings.SYSTEM_DATABASE_NAME, GraphDatabaseSettings.DEFAULT_DATABASE_NAME)
			.map(name -> ((GraphDatabaseAPI) service.database(name)).getDependencyResolver());
	}

	/** One that finds no space for the next file of its log lets nobody write any more. */
	static void allowWriting(DatabaseManagementService service) {
		Config config = dependency(service, Config.class);
		if (!config.get(GraphDatabaseSettings.read_only_databases).isEmpty()) {
			config.setDynamic(GraphDatabaseSettings.read_only_databases, Set.of(), "space");
		}
	}

	static <T> T dependency(DatabaseManagementService service, Class<T> type) {
		var database = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
		return database.getDependencyResolver().resolveDependency(type);
	}

}
