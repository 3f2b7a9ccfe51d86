package org.touyan.graph;

import java.nio.file.Path;
import java.util.List;

import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** A database that the service has not made. */
public final class ForeignStore {

	private ForeignStore() {
	}

	/**
	 * Makes one and closes it.
	 * @param store the folder in which it is
	 * @param statements that fill it
	 */
	public static void fill(Path store, List<String> statements) {
		try (var database = new EmbeddedNeo4j(store, Storage.elsewhere());
				Driver driver = GraphDatabase.driver(database.getUri(), database.getAuthToken())) {
			statements.forEach(statement -> driver.executableQuery(statement).execute());
		}
	}

}
