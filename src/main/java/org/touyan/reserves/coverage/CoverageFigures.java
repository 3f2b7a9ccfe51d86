package org.touyan.reserves.coverage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.disclosure.Share;
import org.touyan.reserves.ReserveKind;

/**
 * What the villages and communities of an area, or a post, must have and have together, as who asks may know it.
 *
 * @param barred how many of the actual cannot take their posts now
 * @param rate actual of required; above 1 where there are more
 * @param metRate of the villages and communities, how many have all that they must
 */
record CoverageFigures(long required, @Nullable Long actual, @Nullable Long barred, @Nullable Long gap,
		@Nullable Double rate, long places, @Nullable Double metRate, List<Kind> kinds, List<StateCount> states) {

	record Kind(ReserveKind kind, long required, @Nullable Long actual, @Nullable Long barred, @Nullable Long gap,
			@Nullable Double rate) {
	}

	record StateCount(Coverage.State state, @Nullable Long places) {
	}

	/** Those that are in the pools, besides those of each kind: all, and who of them is barred or not. */
	private enum Count {

		TOTAL, BARRED, ABLE

	}

	/** Those of a kind who are barred from their posts, and those who are not. */
	private record Split(ReserveKind kind, boolean isBarred) {

		private static List<Split> all(boolean isBarred) {
			return Arrays.stream(ReserveKind.values()).map(kind -> new Split(kind, isBarred)).toList();
		}

	}

	/** The figures of all and of groups that are all of them together, which are published together. */
	record Published(PublishedCounts counts) {

		static Published of(List<Coverage> all, Map<String, List<Coverage>> areas, Publication publication) {
			var figures = new GroupFigures(publication);
			figures.group(GroupKey.ALL, inPool(all));
			areas.forEach((area, places) -> figures.group(new GroupKey.Area(area), inPool(places)));
			figures.sum(Count.TOTAL, List.of(ReserveKind.values()));
			figures.sum(Count.TOTAL, List.of(Count.BARRED, Count.ABLE));
			figures.sum(Count.BARRED, Split.all(true));
			figures.sum(Count.ABLE, Split.all(false));
			for (ReserveKind kind : ReserveKind.values()) {
				figures.sum(kind, List.of(new Split(kind, true), new Split(kind, false)));
			}
			figures.close();
			figures.parts(GroupKey.ALL, areas.keySet().stream().map(GroupKey.Area::new).toList(), Count.TOTAL);
			return new Published(publication.publish());
		}

		private static Map<Object, Long> inPool(List<Coverage> places) {
			var counts = new HashMap<Object, Long>();
			for (Coverage place : places) {
				place.needs().forEach((kind, need) -> {
					counts.merge(kind, need.actual(), Long::sum);
					counts.merge(new Split(kind, true), need.barred(), Long::sum);
					counts.merge(new Split(kind, false), need.actual() - need.barred(), Long::sum);
				});
				counts.merge(Count.TOTAL, place.actual(), Long::sum);
				counts.merge(Count.BARRED, place.barred(), Long::sum);
				counts.merge(Count.ABLE, place.actual() - place.barred(), Long::sum);
			}
			return counts;
		}

		CoverageFigures figures(GroupKey group, List<Coverage> places) {
			return CoverageFigures.of(places, count -> counts.of(new GroupFigures.Key(group, count)));
		}

	}

	private static CoverageFigures of(List<Coverage> places, Function<Object, @Nullable Long> told) {
		List<Kind> kinds = Arrays.stream(ReserveKind.values()).map(kind -> kind(kind, places, told)).toList();
		Long actual = told.apply(Count.TOTAL);
		// Gaps and states are reckoned from the numbers of all kinds, and tell of them.
		boolean isTold = actual != null && kinds.stream().allMatch(kind -> kind.actual() != null);
		long required = kinds.stream().mapToLong(Kind::required).sum();
		Long met = isTold ? Long.valueOf(places.stream().filter(place -> place.gap() == 0).count()) : null;
		return new CoverageFigures(required, actual, told.apply(Count.BARRED),
				isTold ? Long.valueOf(places.stream().mapToLong(Coverage::gap).sum()) : null,
				Share.of(actual, required), places.size(), Share.of(met, (long) places.size()), kinds,
				Arrays.stream(Coverage.State.values()).map(state -> state(state, isTold, places)).toList());
	}

	private static Kind kind(ReserveKind kind, List<Coverage> places, Function<Object, @Nullable Long> told) {
		long required = places.stream().mapToLong(place -> place.need(kind).required()).sum();
		Long actual = told.apply(kind);
		long gap = places.stream().mapToLong(place -> place.need(kind).gap()).sum();
		return new Kind(kind, required, actual, told.apply(new Split(kind, true)),
				actual == null ? null : Long.valueOf(gap), Share.of(actual, required));
	}

	private static StateCount state(Coverage.State state, boolean isTold, List<Coverage> places) {
		long count = places.stream().filter(place -> place.state() == state).count();
		return new StateCount(state, isTold ? Long.valueOf(count) : null);
	}

}
