package org.touyan.graph;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What a transaction of Spring's does and its record in the change log are committed together. */
@TouyanTest
class ActTests {

	private final ChangeLog changes;

	private final Neo4jClient client;

	private final TransactionTemplate transaction;

	private final Driver driver;

	ActTests(@Autowired ChangeLog changes, @Autowired Neo4jClient client, @Autowired TransactionTemplate transaction,
			@Autowired Driver driver) {
		this.changes = changes;
		this.client = client;
		this.transaction = transaction;
		this.driver = driver;
	}

	@AfterEach
	void cleanUp() {
		driver.executableQuery("MATCH (n:TestAct) DELETE n").execute();
	}

	@Test
	void anActIsRecordedWhereItIsDone() {
		transaction.executeWithoutResult(_ -> act("done"));
		assertThat(count("MATCH (n:TestAct) RETURN count(n)")).isOne();
		assertThat(count("MATCH (n:Change {act: 'TEST', subject: 'done'}) RETURN count(n)")).isOne();
	}

	@Test
	void anActThatIsNotDoneIsNotRecorded() {
		assertThatIllegalStateException().isThrownBy(() -> transaction.executeWithoutResult(_ -> {
			act("undone");
			throw new IllegalStateException();
		}));
		assertThat(count("MATCH (n:TestAct) RETURN count(n)")).isZero();
		assertThat(count("MATCH (n:Change {act: 'TEST', subject: 'undone'}) RETURN count(n)")).isZero();
	}

	/** The transaction closes what it has lent. */
	@SuppressWarnings("resource")
	private void act(String subject) {
		client.query("CREATE (:TestAct)").run();
		changes.append(client.getQueryRunner(), new Change("clerk", "TEST", subject, null));
	}

	private long count(String statement) {
		List<Map<String, Object>> rows = driver.executableQuery(statement)
			.execute()
			.records()
			.stream()
			.map(row -> row.asMap())
			.toList();
		return (long) rows.getFirst().values().iterator().next();
	}

}
