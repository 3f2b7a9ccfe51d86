package org.touyan.sample;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.touyan.FirstCounts;
import org.touyan.TouyanTest;
import org.touyan.graph.FieldEncryption;
import org.touyan.graph.Storage;
import org.touyan.people.SeenIn;

import static org.assertj.core.api.Assertions.assertThat;

/** A load goes on where an earlier one ended. That a service killed meanwhile does so is proved by StartTests. */
@TouyanTest
class SampleResumeTests {

	private static final String OF_BATCH = """
			UNWIND $rows AS row
			MATCH (a:Entity {id: row[0]})-[r]->(b:Entity {id: row[2]}) WHERE type(r) = row[1] AND properties(r) = row[3]
			""";

	private final Neo4jClient client;

	private final SampleLoader loader;

	private final FieldEncryption encryption;

	SampleResumeTests(@Autowired Neo4jClient client, @Autowired TransactionTemplate transaction,
			@Autowired SeenIn seenIn, @Autowired Storage storage, @Autowired FieldEncryption encryption) {
		this.client = client;
		this.encryption = encryption;
		this.loader = new SampleLoader(new SampleStore(client, transaction, seenIn, storage),
				new SampleSettings("district", Samples.SEED, Samples.TODAY), encryption, Clock.systemUTC());
	}

	@AfterEach
	void close() {
		mark(1, 0, true);
	}

	@Test
	@ResourceLock(FirstCounts.LOCK)
	void whatIsMissingIsLoadedAndNothingTwice() {
		List<SampleBatch> batches = SampleBatch.of(Samples.DISTRICT, new SampleNumbers(Samples.SEED, 0, encryption));
		List<List<Object>> last = batches.getLast().rows();
		Set<Map<String, Object>> before = stored();
		client.query(OF_BATCH + "DELETE r").bind(last).to("rows").run();
		mark(0, batches.size() - 1, false);
		assertThat(there(last)).isZero();
		loader.load();
		assertThat(there(last)).isEqualTo(last.size());
		assertThat(stored()).isEqualTo(before);
		mark(0, batches.size(), false);
		loader.load();
		assertThat(stored()).isEqualTo(before);
	}

	private void mark(int district, int done, boolean complete) {
		client.query("""
				MATCH (load:SampleLoad {id: 'sample'})
				SET load.district = $district, load.done = $done, load.complete = $complete""")
			.bindAll(Map.of("district", district, "done", done, "complete", complete))
			.run();
	}

	private long there(List<List<Object>> rows) {
		return client.query(OF_BATCH + "RETURN count(r)").bind(rows).to("rows").fetchAs(Long.class).one().orElseThrow();
	}

	/** How many relationships of each type there are, and nodes. */
	private Set<Map<String, Object>> stored() {
		return Set.copyOf(client.query("""
				MATCH ()-[r]->() RETURN type(r) AS what, count(r) AS times
				UNION ALL MATCH (n) WHERE NOT n:Change RETURN 'nodes' AS what, count(n) AS times""").fetch().all());
	}

}
