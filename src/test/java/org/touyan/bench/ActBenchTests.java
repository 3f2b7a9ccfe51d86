package org.touyan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What acts cost beside the same writes by hand, alone and a hundred together, and what they cost those who read
 * meanwhile.
 */
@Tag("bench")
class ActBenchTests {

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

	private static final long SLICE = Long.getLong("bench.slice", 1_000);

	private static final String QUERIES = System.getProperty("bench.queries", "");

	private static final String SCALE = List.of(System.getProperty("bench.scales", "district").split(",")).getFirst();

	/** Twenty acts a second. */
	private static final long PAUSE_MILLIS = 50;

	@Test
	void actsAreComparedWithStatementsByHand() throws IOException {
		var lines = new ArrayList<String>();
		lines.add("%n%-16s %10s %10s %10s %10s %10s".formatted("acts together", "acts /s", "writes /s", "judged /s",
				"to writes", "to judged"));
		try (ConfigurableApplicationContext context = BenchTests.service(SCALE)) {
			var bench = new ActBench(context);
			for (int acts : List.of(1, 100)) {
				List<Load> loads = List.of(bench.service(acts), bench.byHand(acts, false), bench.byHand(acts, true));
				run(loads);
				List<Double> done = loads.stream().map(load -> load.throughput() * acts).toList();
				lines.add(String.format(Locale.ROOT, "%-16d %10.0f %10.0f %10.0f %10.2f %10.2f", acts, done.get(0),
						done.get(1), done.get(2), done.get(0) / done.get(1), done.get(0) / done.get(2)));
			}
		}
		lines.forEach(System.out::println);
		Files.write(Path.of("target/bench-acts.txt"), lines);
	}

	@Test
	void readsAreComparedWithThoseAmidActs() throws Exception {
		var lines = new ArrayList<String>();
		lines.add("%n%-26s %12s %12s %8s".formatted("p95 ms", "alone", "amid acts", "ratio"));
		try (ConfigurableApplicationContext context = BenchTests.service(SCALE)) {
			var bench = new ActBench(context);
			List<BenchQuery> queries = BenchQuery.all();
			for (int number = 0; number < queries.size(); number++) {
				if (queries.get(number).name().startsWith(QUERIES)) {
					Load alone = new ServiceBench(context, queries.get(number), number).service;
					Load amid = new ServiceBench(context, queries.get(number), number).service;
					compare(alone, amid, bench);
					lines.add(String.format(Locale.ROOT, "%-26s %12.2f %12.2f %8.2f", queries.get(number).name(),
							alone.percentile(95), amid.percentile(95), amid.percentile(95) / alone.percentile(95)));
				}
			}
		}
		lines.forEach(System.out::println);
		Files.write(Path.of("target/bench-acts-reads.txt"), lines);
	}

	private static void compare(Load alone, Load amid, ActBench bench) throws Exception {
		for (int round = -2; round < ROUNDS; round++) {
			alone.run(SLICE);
			var acts = Executors.newSingleThreadScheduledExecutor();
			ScheduledFuture<?> acting = acts.scheduleAtFixedRate(() -> bench.act(1), 0, PAUSE_MILLIS,
					TimeUnit.MILLISECONDS);
			amid.run(SLICE);
			if (acting.isDone()) {
				acting.get();
			}
			acts.shutdownNow();
			acts.awaitTermination(10, TimeUnit.SECONDS);
			forgetWarmUp(List.of(alone, amid), round);
		}
	}

	private static void run(List<Load> loads) {
		for (int round = -2; round < ROUNDS; round++) {
			for (Load load : round % 2 == 0 ? loads : loads.reversed()) {
				load.run(SLICE);
			}
			forgetWarmUp(loads, round);
		}
	}

	private static void forgetWarmUp(List<Load> loads, int round) {
		if (round < 0) {
			loads.forEach(Load::forget);
		}
	}

}
