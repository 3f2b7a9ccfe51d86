package org.touyan.sample;

import java.time.Clock;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.touyan.graph.FieldEncryption;

/**
 * Loads the sample into a store without people. It may be killed at any moment: the sample is the same whenever it is
 * made, so the next start goes on with the batch after the last one that is in the store.
 */
final class SampleLoader {

	private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

	private static final int REPORTS = 10;

	private final SampleStore store;

	private final SampleSettings settings;

	private final FieldEncryption encryption;

	private final Clock clock;

	private long nodes;

	private long relationships;

	SampleLoader(SampleStore store, SampleSettings settings, FieldEncryption encryption, Clock clock) {
		this.store = store;
		this.settings = settings;
		this.encryption = encryption;
		this.clock = clock;
	}

	/** Loads what is missing; nothing where the store holds people that are not the sample's. */
	void load() {
		if (store.progress().isEmpty()) {
			if (store.peopled()) {
				return;
			}
			store.open(settings.seed(), settings.lastDay(clock), settings.districts());
		}
		SampleProgress progress = store.progress().orElseThrow();
		if (!progress.complete()) {
			if (progress.version() != SampleParts.VERSION) {
				throw new SampleVersionException(progress.version());
			}
			resume(progress);
		}
	}

	private void resume(SampleProgress progress) {
		long began = System.nanoTime();
		LOG.info("Loading the sample: {} district(s), seed {}, up to {}.", progress.scale(), progress.seed(),
				progress.until());
		for (int district = progress.district(); district < progress.scale(); district++) {
			int first = district == progress.district() ? progress.done() : 0;
			load(progress, district, first);
		}
		LOG.info("Loaded {} nodes and {} relationships in {} s.", nodes, relationships,
				(System.nanoTime() - began) / 1_000_000_000);
	}

	private void load(SampleProgress progress, int district, int first) {
		List<SampleBatch> batches = SampleBatch.of(SampleParts.district(progress.seed(), district, progress.until()),
				new SampleNumbers(progress.seed(), district, encryption));
		for (int number = first; number < batches.size(); number++) {
			SampleBatch batch = batches.get(number);
			store.write(batch, district, number);
			nodes += batch.nodes();
			relationships += batch.relationships();
			report(progress.scale(), district, number, batches.size());
		}
		store.close(district, batches.size(), district == progress.scale() - 1);
	}

	/** Tells of every tenth of the whole. */
	private static void report(int districts, int district, int number, int batches) {
		long before = ((long) district * batches + number) * REPORTS / ((long) districts * batches);
		long after = ((long) district * batches + number + 1) * REPORTS / ((long) districts * batches);
		if (after > before) {
			LOG.info("Sample: {} %", after * 100 / REPORTS);
		}
	}

}
