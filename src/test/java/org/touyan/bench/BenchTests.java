package org.touyan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.touyan.TouyanApplication;

/** Measures what the service costs beside the same answers by hand, at two scales, and prints the ratios. */
@Tag("bench")
class BenchTests {

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

	private static final long SLICE = Long.getLong("bench.slice", 600);

	private static final List<String> SCALES = List.of(System.getProperty("bench.scales", "district,city").split(","));

	private static final String QUERIES = System.getProperty("bench.queries", "");

	@Test
	void theServiceIsComparedWithStatementsByHand() throws IOException {
		var medians = new LinkedHashMap<String, List<Double>>();
		var lines = new ArrayList<String>();
		for (String scale : SCALES) {
			lines.add("%n%-26s %8s %8s %8s %6s %6s %17s %17s %17s".formatted(scale, "a /s", "b /s", "c /s", "a/b",
					"a/c", "a p50/p95 ms", "b p50/p95 ms", "c p50/p95 ms"));
			for (ServiceBench bench : measured(scale)) {
				medians.computeIfAbsent(bench.name(), _ -> new ArrayList<>()).add(bench.service.percentile(50));
				lines.add(line(bench));
			}
		}
		if (SCALES.size() > 1) {
			lines.add("%n%-26s %s".formatted("p50 of a", "last scale / first"));
			medians.forEach((name, values) -> lines
				.add(String.format(Locale.ROOT, "%-26s %6.2f", name, values.getLast() / values.getFirst())));
		}
		lines.forEach(System.out::println);
		Files.write(Path.of("target/bench.txt"), lines);
	}

	/** Somebody with one subdistrict asks beside somebody who sees everything, where both get the same rows. */
	@Test
	void aTerritoryIsComparedWithEverything() throws IOException {
		var lines = new ArrayList<String>();
		lines.add("%n%-26s %8s %8s %6s %8s".formatted("subdistrict", "some /s", "all /s", "ratio", "requests"));
		try (ConfigurableApplicationContext context = service(SCALES.getFirst())) {
			List<TerritoryBench> benches = BenchQuery.all()
				.stream()
				.filter(query -> query.name().startsWith(QUERIES))
				.map(query -> new TerritoryBench(context, query))
				.toList();
			for (int round = -2; round < ROUNDS; round++) {
				for (TerritoryBench bench : benches) {
					if (bench.requests() > 0) {
						run(List.of(bench.scoped, bench.unscoped), round);
					}
				}
			}
			benches.forEach(bench -> lines.add(bench.requests() == 0 ? bench.name() + " has other rows"
					: String.format(Locale.ROOT, "%-26s %8.0f %8.0f %6.2f %8d", bench.name(), bench.scoped.throughput(),
							bench.unscoped.throughput(), bench.scoped.throughput() / bench.unscoped.throughput(),
							bench.requests())));
		}
		lines.forEach(System.out::println);
		Files.write(Path.of("target/bench-territory.txt"), lines);
	}

	static ConfigurableApplicationContext service(String scale) {
		return new SpringApplicationBuilder(TouyanApplication.class, BareHandler.class).run("--server.port=0",
				"--touyan.data=target/bench-data/" + scale, "--touyan.sample.scale=" + scale,
				"--touyan.access.requests-per-minute=1000000000", "--touyan.access.cost-per-minute=50000000000",
				"--touyan.api.warm-up=false");
	}

	private static List<ServiceBench> measured(String scale) {
		try (ConfigurableApplicationContext context = service(scale)) {
			List<BenchQuery> queries = BenchQuery.all();
			var benches = new ArrayList<ServiceBench>();
			for (int number = 0; number < queries.size(); number++) {
				if (queries.get(number).name().startsWith(QUERIES)) {
					var bench = new ServiceBench(context, queries.get(number), number);
					bench.check();
					System.out.printf("%-26s db hits of a / b: %s%n", bench.name(), bench.hits());
					benches.add(bench);
				}
			}
			for (int round = -2; round < ROUNDS; round++) {
				for (ServiceBench bench : benches) {
					run(List.of(bench.service, bench.bare, bench.driver), round);
				}
			}
			return benches;
		}
	}

	/** Turn about, so that none always comes after the same other. The first two rounds only warm up. */
	private static void run(List<Load> loads, int round) {
		for (Load load : round % 2 == 0 ? loads : loads.reversed()) {
			load.run(SLICE);
			if (round < 0) {
				load.forget();
			}
		}
	}

	private static String line(ServiceBench bench) {
		Load a = bench.service;
		Load b = bench.bare;
		Load c = bench.driver;
		return String.format(Locale.ROOT, "%-26s %8.0f %8.0f %8.0f %6.2f %6.2f %8.2f /%7.2f %8.2f /%7.2f %8.2f /%7.2f",
				bench.name(), a.throughput(), b.throughput(), c.throughput(), a.throughput() / b.throughput(),
				a.throughput() / c.throughput(), a.percentile(50), a.percentile(95), b.percentile(50), b.percentile(95),
				c.percentile(50), c.percentile(95));
	}

}
