package org.touyan;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.ProfiledPlan;

import static org.assertj.core.api.Assertions.assertThat;

/** How often the store is looked at for a statement, which does not depend on the machine as its time does. */
public final class DatabaseHits {

	private DatabaseHits() {
	}

	/**
	 * Runs a statement that the service has sent once more, and counts.
	 * @param driver of the database
	 * @param statement as it was sent, with its parameters
	 * @return one or more
	 */
	public static long of(Driver driver, Query statement) {
		try (Session session = driver.session()) {
			String profiled = statement.text().replaceFirst("^CYPHER 5 ", "CYPHER 5 PROFILE ");
			long hits = of(session.run(profiled, statement.parameters()).consume().profile());
			assertThat(hits).isPositive();
			return hits;
		}
	}

	/**
	 * Those of a plan that was run with PROFILE.
	 * @param plan of the whole statement
	 * @return those of all of its steps
	 */
	public static long of(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong(DatabaseHits::of).sum();
	}

}
