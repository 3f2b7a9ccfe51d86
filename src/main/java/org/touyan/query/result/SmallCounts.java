package org.touyan.query.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Output;

/**
 * Finds rows that are so few, or so nearly all of those of a condition less, that a figure of them would disclose
 * single people. None are few as well, and nearly all are so too where they are all: else the figure would show which
 * it is.
 */
final class SmallCounts {

	private SmallCounts() {
	}

	/** Whether there are few rows, or few that a condition of theirs leaves out. */
	static boolean areFew(@Nullable Object total, @Nullable Object neighbours, int least) {
		long rows = Blurred.number(total);
		List<?> wider = neighbours instanceof List<?> list ? list : List.of();
		return rows < least || wider.stream().anyMatch(all -> Blurred.number(all) - rows < least);
	}

	/** The groups that disclose nobody, blurred: a key of theirs counts as a condition. */
	static List<Map<String, @Nullable Object>> published(Map<String, @Nullable Object> columns, Output.Groups output,
			Blurred blurred) {
		List<Map<String, @Nullable Object>> groups = Returned.rows(columns.get(output.column()));
		List<Map<List<@Nullable Object>, Long>> wider = new ArrayList<>();
		for (String key : output.keys()) {
			List<String> others = output.keys().stream().filter(each -> !each.equals(key)).toList();
			wider.add(counts(groups, others, output));
		}
		output.wider().forEach(column -> wider.add(counts(Returned.rows(columns.get(column)), output.keys(), output)));
		var published = new ArrayList<Map<String, @Nullable Object>>();
		for (Map<String, @Nullable Object> group : groups) {
			Map<String, @Nullable Object> blurry = blurred.columns(group, output.blur());
			boolean isNear = IntStream.range(0, wider.size())
				.anyMatch(place -> isNear(group, wider.get(place), place, output));
			if (!isNear && blurry.get(output.blur().rows()) != null) {
				published.add(blurry);
			}
		}
		return published;
	}

	private static Map<List<@Nullable Object>, Long> counts(List<Map<String, @Nullable Object>> groups,
			List<String> keys, Output.Groups output) {
		var counts = new HashMap<List<@Nullable Object>, Long>();
		for (Map<String, @Nullable Object> group : groups) {
			counts.merge(values(group, keys), Blurred.number(group.get(output.blur().rows())), Long::sum);
		}
		return counts;
	}

	private static List<@Nullable Object> values(Map<String, @Nullable Object> group, List<String> keys) {
		var values = new ArrayList<@Nullable Object>();
		keys.forEach(key -> values.add(group.get(key)));
		return values;
	}

	private static boolean isNear(Map<String, @Nullable Object> group, Map<List<@Nullable Object>, Long> counts,
			int place, Output.Groups output) {
		List<String> keys = place < output.keys().size()
				? output.keys().stream().filter(each -> !each.equals(output.keys().get(place))).toList()
				: output.keys();
		long all = counts.getOrDefault(values(group, keys), 0L);
		return all - Blurred.number(group.get(output.blur().rows())) < output.blur().least();
	}

}
