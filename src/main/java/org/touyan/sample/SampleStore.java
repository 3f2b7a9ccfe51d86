package org.touyan.sample;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.touyan.graph.Graph;
import org.touyan.graph.Storage;
import org.touyan.people.SeenIn;

/** The store as the load sees it: how far it has come, and the next batch with that knowledge in one transaction. */
class SampleStore {

	private final Neo4jClient client;

	private final TransactionTemplate transaction;

	private final SeenIn seenIn;

	private final Storage storage;

	SampleStore(Neo4jClient client, TransactionTemplate transaction, SeenIn seenIn, Storage storage) {
		this.seenIn = seenIn;
		this.storage = storage;
		this.client = client;
		this.transaction = transaction;
	}

	/** How far an earlier load has come; none where the store has never seen one. */
	Optional<SampleProgress> progress() {
		return client.query("MATCH (load:SampleLoad {id: 'sample'}) RETURN load")
			.fetchAs(SampleProgress.class)
			.mappedBy((_, row) -> SampleProgress.of(row.get("load")))
			.one();
	}

	/** Whether there are people, so that the store is somebody's. */
	boolean peopled() {
		return !client.query("MATCH (n:Person) RETURN n.id LIMIT 1").fetch().all().isEmpty();
	}

	/** Opens the load; where another process has opened it since, that one stands. */
	void open(long seed, LocalDate until, int districts) {
		client.query("CREATE CONSTRAINT sample_load_id IF NOT EXISTS FOR (n:SampleLoad) REQUIRE n.id IS UNIQUE").run();
		client
			.query("""
					MERGE (load:SampleLoad {id: 'sample'})
					ON CREATE SET load += {version: $version, seed: $seed, until: $until, scale: $scale, district: 0, done: 0,
					    complete: false}""")
			.bindAll(Map.of("version", SampleParts.VERSION, "seed", seed, "until", until, "scale", districts))
			.run();
	}

	/** Writes a batch unless it is there already; it and the mark that it is done become durable together. */
	void write(SampleBatch batch, int district, int number) {
		written(() -> {
			if (advance(district, number, district, number + 1)) {
				client.query(batch.statement()).bind(batch.rows()).to("rows").run();
				client.query(Graph.CHANGED).run();
				seenIn.derive(batch.related());
			}
		});
	}

	/** Marks a district as done after so many batches. */
	void close(int district, int batches, boolean last) {
		written(() -> {
			if (advance(district, batches, district + 1, 0) && last) {
				client.query("MATCH (load:SampleLoad {id: 'sample'}) SET load.complete = true").run();
			}
		});
	}

	private void written(Runnable batch) {
		storage.write(() -> transaction.execute(_ -> {
			batch.run();
			return batch;
		}));
	}

	/** Moves the mark on from where it is thought to be; the first SET takes the lock, so that nobody is between. */
	private boolean advance(int district, int done, int nextDistrict, int nextDone) {
		return !client.query("""
				MATCH (load:SampleLoad {id: 'sample'}) SET load.seed = load.seed
				WITH load WHERE load.district = $district AND load.done = $done
				SET load.district = $nextDistrict, load.done = $nextDone RETURN load.done""")
			.bindAll(Map.of("district", district, "done", done, "nextDistrict", nextDistrict, "nextDone", nextDone))
			.fetch()
			.all()
			.isEmpty();
	}

}
