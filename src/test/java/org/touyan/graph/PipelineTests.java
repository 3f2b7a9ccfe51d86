package org.touyan.graph;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.TransientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is sent without waiting is done in order, and nothing of it stays where any of it fails. */
class PipelineTests {

	private static final Driver DRIVER = ChangeLogDatabase.DRIVER;

	private static final String WRITTEN = "MATCH (n:Sent) RETURN count(n)";

	@AfterAll
	static void clear() {
		DRIVER.executableQuery("MATCH (n:Sent) DELETE n").execute();
	}

	@Test
	void whatIsReadComesAfterWhatWasSent() {
		Thread caller = Thread.currentThread();
		long seen = write(transaction -> {
			assertThat(Thread.currentThread()).isSameAs(caller);
			long before = transaction.run(WRITTEN).single().get(0).asLong();
			transaction.run("CREATE (:Sent)");
			transaction.run("CREATE (:Sent)");
			return transaction.run(WRITTEN).single().get(0).asLong() - before;
		});
		assertThat(seen).isEqualTo(2);
	}

	@Test
	void whatFailsUnseenFailsTheRestAndTheCommit() {
		long before = written();
		assertThatExceptionOfType(ClientException.class).isThrownBy(() -> write(transaction -> {
			transaction.run("CREATE (:Sent)");
			return transaction.run("RETURN 1 / 0");
		})).withMessageContaining("by zero");
		assertThatExceptionOfType(ClientException.class).isThrownBy(() -> write(transaction -> {
			transaction.run("CREATE (:Sent) RETURN 1 / 0");
			return transaction.run(WRITTEN).single();
		})).withMessageContaining("by zero");
		assertThat(written()).isEqualTo(before);
	}

	@Test
	void whatFailsForAReasonThatMayPassIsDoneAgain() {
		var attempts = new AtomicInteger();
		long before = written();
		write(transaction -> {
			transaction.run("CREATE (:Sent)");
			if (attempts.getAndIncrement() < 2) {
				throw new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "made up");
			}
			return attempts;
		});
		assertThat(attempts).hasValue(3);
		assertThat(written()).isEqualTo(before + 1);
	}

	private static <T> T write(Function<SimpleQueryRunner, T> act) {
		return Pipeline.write(DRIVER, SessionConfig.defaultConfig(), TransactionConfig.empty(), act);
	}

	private static long written() {
		return DRIVER.executableQuery(WRITTEN).execute().records().getFirst().get(0).asLong();
	}

}
