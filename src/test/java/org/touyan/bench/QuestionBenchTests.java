package org.touyan.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the department's questions cost at several scales: time, database hits and memory. Each is asked as the console
 * has it, and once more for everything there is where it names an area: the first may grow with what is asked alone.
 */
@Tag("bench")
class QuestionBenchTests {

	private static final List<String> SCALES = List.of(System.getProperty("bench.scales", "district,city").split(","));

	private static final int TIMES = Integer.getInteger("bench.times", 5);

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	@Test
	void everyQuestionIsMeasured() throws IOException {
		var lines = new ArrayList<String>();
		for (String scale : SCALES) {
			try (ConfigurableApplicationContext context = BenchTests.service(scale)) {
				lines.add("%n%-34s %10s %10s %12s %10s %10s".formatted(scale, "new day ms", "same ms", "db hits", "MB",
						"answer kB"));
				for (QuestionBench bench : QuestionBench.all(context)) {
					String line = measured(bench);
					System.out.println(line);
					lines.add(line);
				}
				System.gc();
				lines.add("live heap %d MB"
					.formatted(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20));
				Files.write(Path.of("target/bench-questions.txt"), lines);
			}
		}
		lines.forEach(System.out::println);
	}

	/** On days of its own each time, so that nothing is kept from before, and then on one day again and again. */
	private static String measured(QuestionBench bench) {
		try {
			bench.ask(40);
			var computed = new ArrayList<Double>();
			long before = THREADS.getTotalThreadAllocatedBytes();
			for (int day = 1; day <= TIMES; day++) {
				computed.add(bench.ask(day));
			}
			double allocated = (THREADS.getTotalThreadAllocatedBytes() - before) / 1e6 / TIMES;
			var kept = new ArrayList<Double>();
			for (int time = 0; time < TIMES; time++) {
				kept.add(bench.ask(1));
			}
			return String.format(Locale.ROOT, "%-34s %10.0f %10.0f %12d %10.1f %10.1f", bench.name(), median(computed),
					median(kept), bench.hits(), allocated, bench.size() / 1e3);
		}
		catch (IllegalStateException refused) {
			return "%-34s %s".formatted(bench.name(), refused.getMessage());
		}
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
