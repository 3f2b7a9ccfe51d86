package org.touyan.reserves;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.disclosure.Share;

/**
 * What the villages and communities of an area, or a post, must have and have together, as who asks may know it.
 *
 * @param rate actual of required; above 1 where there are more
 * @param metRate of the villages and communities, how many have all that they must
 */
record CoverageFigures(long required, @Nullable Long actual, @Nullable Long gap, @Nullable Double rate, long places,
		@Nullable Double metRate, List<Kind> kinds, List<StateCount> states) {

	private static final String ALL = "all";

	record Kind(ReserveKind kind, long required, @Nullable Long actual, @Nullable Long gap, @Nullable Double rate) {
	}

	record StateCount(Coverage.State state, @Nullable Long places) {
	}

	/** Those that are in the pools, by kind and all together. */
	private static Map<String, Long> counts(List<Coverage> places) {
		var counts = new TreeMap<String, Long>();
		for (Coverage place : places) {
			place.needs().forEach((kind, need) -> counts.merge(kind.name(), need.actual(), Long::sum));
			counts.merge(ALL, place.actual(), Long::sum);
		}
		return counts;
	}

	/**
	 * Of all and of groups, which are all of them together.
	 * @return by group; those of all under the empty text
	 */
	static Map<String, CoverageFigures> of(List<Coverage> all, Map<String, List<Coverage>> groups,
			QueryContext question) {
		Publication publication = question.publication();
		var figures = new GroupFigures(publication);
		figures.group("", counts(all));
		groups.forEach((group, places) -> figures.group(group, counts(places)));
		figures.sum(ALL, Arrays.stream(ReserveKind.values()).map(ReserveKind::name).toList());
		figures.close();
		figures.parts("", groups.keySet(), ALL);
		PublishedCounts published = publication.publish();
		var byGroup = new TreeMap<String, CoverageFigures>();
		byGroup.put("", of(all, count -> published.of(new GroupFigures.Key("", count))));
		groups.forEach((group, places) -> byGroup.put(group,
				of(places, count -> published.of(new GroupFigures.Key(group, count)))));
		return byGroup;
	}

	private static CoverageFigures of(List<Coverage> places, Function<String, @Nullable Long> counts) {
		List<Kind> kinds = Arrays.stream(ReserveKind.values()).map(kind -> kind(kind, places, counts)).toList();
		Long actual = counts.apply(ALL);
		// Gaps and states are reckoned from the numbers of all kinds, and tell of them.
		boolean isTold = actual != null && kinds.stream().allMatch(kind -> kind.actual() != null);
		long required = kinds.stream().mapToLong(Kind::required).sum();
		Long met = isTold ? Long.valueOf(places.stream().filter(place -> place.gap() == 0).count()) : null;
		return new CoverageFigures(required, actual,
				isTold ? Long.valueOf(places.stream().mapToLong(Coverage::gap).sum()) : null,
				Share.of(actual, required), places.size(), Share.of(met, (long) places.size()), kinds,
				Arrays.stream(Coverage.State.values()).map(state -> state(state, isTold, places)).toList());
	}

	private static Kind kind(ReserveKind kind, List<Coverage> places, Function<String, @Nullable Long> counts) {
		long required = places.stream().mapToLong(place -> place.need(kind).required()).sum();
		Long actual = counts.apply(kind.name());
		long gap = places.stream().mapToLong(place -> place.need(kind).gap()).sum();
		return new Kind(kind, required, actual, actual == null ? null : Long.valueOf(gap), Share.of(actual, required));
	}

	private static StateCount state(Coverage.State state, boolean isTold, List<Coverage> places) {
		long count = places.stream().filter(place -> place.state() == state).count();
		return new StateCount(state, isTold ? Long.valueOf(count) : null);
	}

}
