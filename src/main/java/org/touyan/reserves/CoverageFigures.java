package org.touyan.reserves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Question;

/**
 * What the villages and communities of an area, or a post, must have and have together, as who asks may know it.
 *
 * @param rate actual of required; above 1 where there are more
 * @param metRate of the villages and communities, how many have all that they must
 */
record CoverageFigures(long required, @Nullable Long actual, @Nullable Long gap, @Nullable Double rate, long places,
		@Nullable Double metRate, List<Kind> kinds, List<StateCount> states) {

	private static final String ALL = "all";

	private static final List<List<String>> LINES = List
		.of(List.of(ALL, ReserveKind.SECRETARY_RESERVE.name(), ReserveKind.MEMBER_RESERVE.name()));

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

	static List<CoverageFigures> of(Collection<List<Coverage>> parts, Question question) {
		var told = Telling.of(parts.stream().map(CoverageFigures::counts).toList(), LINES, question);
		var figures = new ArrayList<CoverageFigures>();
		parts.forEach(part -> figures.add(of(part, told.get(figures.size()))));
		return figures;
	}

	private static CoverageFigures of(List<Coverage> places, ToldCounts counts) {
		List<Kind> kinds = Arrays.stream(ReserveKind.values()).map(kind -> kind(kind, places, counts)).toList();
		Long actual = counts.of(ALL);
		// Gaps and states are reckoned from the numbers of all kinds, and tell of them.
		boolean isTold = actual != null && kinds.stream().allMatch(kind -> kind.actual() != null);
		long required = kinds.stream().mapToLong(Kind::required).sum();
		Long met = isTold ? Long.valueOf(places.stream().filter(place -> place.gap() == 0).count()) : null;
		return new CoverageFigures(required, actual,
				isTold ? Long.valueOf(places.stream().mapToLong(Coverage::gap).sum()) : null,
				Statistics.rate(actual, required), places.size(), Statistics.rate(met, (long) places.size()), kinds,
				Arrays.stream(Coverage.State.values()).map(state -> state(state, isTold, places)).toList());
	}

	private static Kind kind(ReserveKind kind, List<Coverage> places, ToldCounts counts) {
		long required = places.stream().mapToLong(place -> place.need(kind).required()).sum();
		Long actual = counts.of(kind.name());
		long gap = places.stream().mapToLong(place -> place.need(kind).gap()).sum();
		return new Kind(kind, required, actual, actual == null ? null : Long.valueOf(gap),
				Statistics.rate(actual, required));
	}

	private static StateCount state(Coverage.State state, boolean isTold, List<Coverage> places) {
		long count = places.stream().filter(place -> place.state() == state).count();
		return new StateCount(state, isTold ? Long.valueOf(count) : null);
	}

}
