package org.touyan.query.result;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Output;

/**
 * Finds counts that are so small that they would tell of single people, and those from which such could be reckoned.
 * Nobody is told by 0.
 */
final class SmallCounts {

	private SmallCounts() {
	}

	/** Whether there are few rows, or few that a condition of theirs leaves out. */
	static boolean tell(@Nullable Object total, @Nullable Object neighbours, Output.PageOutput output) {
		if (output.least() == 0) {
			return false;
		}
		long rows = number(total);
		List<?> wider = neighbours instanceof List<?> list ? list : List.of();
		return few(rows, output.least()) || wider.stream().anyMatch(all -> few(number(all) - rows, output.least()));
	}

	/** Whether there are few values, or few rows without one. */
	static boolean tell(@Nullable Object rows, @Nullable Object values, Output.Figures figures) {
		return few(number(values), figures.least()) || few(number(rows) - number(values), figures.least());
	}

	/**
	 * The groups without those that have few rows, and without as many of the next smallest that what is left out has
	 * not few either.
	 */
	static List<Map<String, @Nullable Object>> without(List<Map<String, @Nullable Object>> groups,
			Output.Groups output) {
		List<Integer> bySize = IntStream.range(0, groups.size())
			.boxed()
			.sorted(Comparator.comparingLong(place -> number(groups.get(place).get(output.rows()))))
			.toList();
		long hidden = 0;
		var told = new TreeSet<>(bySize);
		for (int place : bySize) {
			long rows = number(groups.get(place).get(output.rows()));
			if (few(rows, output.least()) || few(hidden, output.least())) {
				hidden += rows;
				told.remove(place);
			}
		}
		return told.stream().map(groups::get).toList();
	}

	private static boolean few(long count, int least) {
		return count > 0 && count < least;
	}

	private static long number(@Nullable Object count) {
		return count instanceof Number number ? number.longValue() : 0;
	}

}
