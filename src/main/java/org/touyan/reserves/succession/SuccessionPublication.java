package org.touyan.reserves.succession;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;

/** How many places in posts there are, and for how many of them nobody could follow, as who asks may know it. */
record SuccessionPublication(PublishedCounts published) {

	private enum Count {

		ALL, WITH, WITHOUT

	}

	/** Of all and of groups that do not overlap and are all of them together. */
	static <K> SuccessionPublication of(List<Succession> all, Map<K, List<Succession>> groups,
			Function<K, GroupKey> key, Publication publication) {
		var figures = new GroupFigures(publication);
		figures.group(GroupKey.ALL, counts(all));
		groups.forEach((group, those) -> figures.group(key.apply(group), counts(those)));
		figures.sum(Count.ALL, List.of(Count.WITHOUT, Count.WITH));
		figures.close();
		figures.parts(GroupKey.ALL, groups.keySet().stream().map(key).toList(), Count.ALL);
		return new SuccessionPublication(publication.publish());
	}

	private static Map<Count, Long> counts(List<Succession> all) {
		long without = all.stream().filter(each -> each.successors().isEmpty()).count();
		return Map.of(Count.ALL, (long) all.size(), Count.WITHOUT, without, Count.WITH, all.size() - without);
	}

	@Nullable
	Long all(GroupKey group) {
		return published.of(new GroupFigures.Key(group, Count.ALL));
	}

	@Nullable
	Long withoutSuccessor(GroupKey group) {
		return published.of(new GroupFigures.Key(group, Count.WITHOUT));
	}

}
