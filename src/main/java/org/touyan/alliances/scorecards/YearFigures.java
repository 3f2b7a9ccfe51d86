package org.touyan.alliances.scorecards;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.touyan.alliances.Growth;
import org.touyan.api.Rows;

/**
 * What each of several earned or received by year; a year is missing until its accounts are closed.
 *
 * @param each by year
 */
record YearFigures(List<Map<Integer, Long>> each) {

	/**
	 * A figure of one year.
	 *
	 * @param value in yuan or people times
	 */
	record Value(int year, long value) {
	}

	static YearFigures of(List<Rows<Value>> all) {
		return new YearFigures(all.stream().map(YearFigures::byYear).toList());
	}

	private static Map<Integer, Long> byYear(Rows<Value> rows) {
		var byYear = new TreeMap<Integer, Long>();
		rows.nodes().forEach(row -> byYear.merge(row.year(), row.value(), Long::sum));
		return byYear;
	}

	/** How many have a figure of the year. */
	int count(int year) {
		return (int) each.stream().filter(one -> one.containsKey(year)).count();
	}

	/** The sum of those that have a figure of the year; null where none has. */
	@Nullable
	Long total(int year) {
		return count(year) == 0 ? null : each.stream().mapToLong(one -> one.getOrDefault(year, 0L)).sum();
	}

	@Nullable
	Double mean(int year) {
		Long total = total(year);
		return total == null ? null : (double) total / count(year);
	}

	/** From the year before, of those that have figures of both; null where none has. */
	@Nullable
	Growth growth(int year) {
		List<Map<Integer, Long>> both = each.stream()
			.filter(one -> one.containsKey(year) && one.containsKey(year - 1))
			.toList();
		long before = both.stream().mapToLong(one -> one.getOrDefault(year - 1, 0L)).sum();
		long after = both.stream().mapToLong(one -> one.getOrDefault(year, 0L)).sum();
		return Growth.to(year, before, after);
	}

	@Nullable
	Double rate(int year) {
		Growth growth = growth(year);
		return growth == null ? null : growth.rate();
	}

	/** The last year of which there is a figure. */
	OptionalInt lastYear() {
		return each.stream().flatMap(one -> one.keySet().stream()).mapToInt(Integer::intValue).max();
	}

}
