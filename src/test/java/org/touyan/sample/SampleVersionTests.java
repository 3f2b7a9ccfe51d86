package org.touyan.sample;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.touyan.TouyanTest;
import org.touyan.graph.FieldEncryption;
import org.touyan.graph.Storage;
import org.touyan.people.SeenIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A load that another version began is not mixed with this one's. */
@TouyanTest
class SampleVersionTests {

	private static final int OTHER = SampleParts.VERSION - 1;

	private final Neo4jClient client;

	private final SampleLoader loader;

	private final long people;

	SampleVersionTests(@Autowired Neo4jClient client, @Autowired TransactionTemplate transaction,
			@Autowired SeenIn seenIn, @Autowired Storage storage, @Autowired FieldEncryption encryption) {
		this.client = client;
		this.loader = new SampleLoader(new SampleStore(client, transaction, seenIn, storage),
				new SampleSettings("district", Samples.SEED, Samples.TODAY), encryption, Clock.systemUTC());
		this.people = people();
	}

	@AfterEach
	void restore() {
		hold(SampleParts.VERSION, true);
	}

	@Test
	void anotherVersionsPartIsRefused() {
		hold(OTHER, false);
		assertThatExceptionOfType(SampleVersionException.class).isThrownBy(loader::load)
			.withMessageContaining("remove the store")
			.withMessageContaining("finish");
		assertThat(people()).isEqualTo(people);
	}

	@Test
	void anotherVersionsWholeIsLeftAsItIs() {
		hold(OTHER, true);
		loader.load();
		assertThat(people()).isEqualTo(people);
	}

	@Test
	void theRefusalIsSaidInOneSentence() {
		FailureAnalysis analysis = Objects
			.requireNonNull(new SampleVersionAnalyzer().analyze(new SampleVersionException(OTHER)));
		assertThat(analysis.getDescription()).hasLineCount(1)
			.contains("version " + OTHER, "version " + SampleParts.VERSION);
	}

	private void hold(int version, boolean complete) {
		client.query("MATCH (load:SampleLoad {id: 'sample'}) SET load.version = $version, load.complete = $complete")
			.bindAll(Map.of("version", version, "complete", complete))
			.run();
	}

	private long people() {
		return client.query("MATCH (n:Person) RETURN count(n)").fetchAs(Long.class).one().orElseThrow();
	}

}
