package org.touyan.people.ladder;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.people.ladder.LadderStep.Rung;
import org.touyan.places.Territory;

/** Counts of those who stand on the ladder and of those who moved, as who asks may know them. */
final class LadderCounts {

	private enum Count {

		/** Those on all rungs. */
		ALL,
		/** Those who moved in the directions that are asked for. */
		MOVED

	}

	private final PublishedCounts published;

	private final Map<String, List<LadderStep>> byArea;

	private final Map<Move, Long> moves;

	private LadderCounts(PublishedCounts published, Map<String, List<LadderStep>> byArea, Map<Move, Long> moves) {
		this.published = published;
		this.byArea = byArea;
		this.moves = moves;
	}

	record DirectionCount(LadderMove.Direction direction, @Nullable Long people) {
	}

	record RungCount(Rung rung, @Nullable Long people) {
	}

	record Area(String area, NodeRef subdistrict, List<RungCount> rungs) {
	}

	record MoveCount(@Nullable Rung from, @Nullable Rung to, LadderMove.Direction direction, @Nullable Long people) {
	}

	private record Move(@Nullable Rung from, @Nullable Rung to) {

		LadderMove.Direction direction() {
			return LadderMove.Direction.of(from, to);
		}

	}

	/** Counts on all rungs, in the order of those. */
	List<RungCount> rungs() {
		return rungs(GroupKey.ALL);
	}

	List<Area> areas() {
		return byArea.keySet()
			.stream()
			.map(code -> new Area(code, new NodeRef(Territory.code(code)), rungs(new GroupKey.Area(code))))
			.toList();
	}

	private List<RungCount> rungs(GroupKey group) {
		return Arrays.stream(Rung.values())
			.map(rung -> new RungCount(rung, published.of(new GroupFigures.Key(group, rung))))
			.toList();
	}

	/** By where from and where to, the highest first. */
	List<MoveCount> moves() {
		return moves.keySet()
			.stream()
			.map(move -> new MoveCount(move.from(), move.to(), move.direction(), published.of(move)))
			.toList();
	}

	List<DirectionCount> directions() {
		return Arrays.stream(LadderMove.Direction.values())
			.map(direction -> new DirectionCount(direction, published.of(direction)))
			.toList();
	}

	/** Those who moved in the directions that are asked for: of figures in one of them, or in all. */
	@Nullable
	Long total(Set<LadderMove.Direction> asked) {
		return asked.isEmpty() ? Long.valueOf(0)
				: published.of(asked.size() == 1 ? asked.iterator().next() : Count.MOVED);
	}

	private static Map<Object, Long> byRung(Collection<LadderStep> steps) {
		var counts = new HashMap<Object, Long>(Map.of(Count.ALL, (long) steps.size()));
		steps.forEach(step -> counts.merge(step.rung(), 1L, Long::sum));
		return counts;
	}

	/**
	 * Counts.
	 * @param steps where everybody stands
	 * @param moves everybody who moved
	 * @param asked the directions that are asked for
	 * @param publishesAll whether those of all directions are published, whichever are asked for
	 */
	static LadderCounts of(Collection<LadderStep> steps, List<LadderMove> moves, Set<LadderMove.Direction> asked,
			boolean publishesAll, Publication publication) {
		Map<String, List<LadderStep>> byArea = steps.stream()
			.collect(Collectors.groupingBy(LadderStep::area, TreeMap::new, Collectors.toList()));
		Comparator<@Nullable Rung> nullsLast = Comparator.nullsLast(Comparator.<Rung>naturalOrder());
		Map<Move, Long> counts = moves.stream()
			.collect(Collectors.groupingBy(move -> new Move(move.from(), move.to()),
					() -> new TreeMap<>(Comparator.comparing(Move::to, nullsLast).thenComparing(Move::from, nullsLast)),
					Collectors.counting()));
		var figures = new GroupFigures(publication);
		figures.group(GroupKey.ALL, byRung(steps));
		byArea.forEach((area, those) -> figures.group(new GroupKey.Area(area), byRung(those)));
		figures.sum(Count.ALL, List.of(Rung.values()));
		figures.close();
		figures.parts(GroupKey.ALL, byArea.keySet().stream().map(GroupKey.Area::new).toList(), Count.ALL);
		// What is kept back must be the same whichever are asked for.
		publish(counts, publishesAll ? EnumSet.allOf(LadderMove.Direction.class) : asked, publication);
		return new LadderCounts(publication.publish(), byArea, counts);
	}

	private static void publish(Map<Move, Long> counts, Set<LadderMove.Direction> asked, Publication publication) {
		counts.forEach(publication::count);
		for (LadderMove.Direction direction : LadderMove.Direction.values()) {
			List<Move> those = counts.keySet().stream().filter(move -> move.direction() == direction).toList();
			publication.count(direction, sum(those, counts));
			publication.sum(direction, those);
		}
		List<Move> total = counts.keySet().stream().filter(move -> asked.contains(move.direction())).toList();
		publication.count(Count.MOVED, sum(total, counts));
		publication.sum(Count.MOVED, asked);
		for (Rung rung : Rung.values()) {
			publication.atMost(counts.keySet().stream().filter(move -> move.to() == rung).toList(),
					List.of(new GroupFigures.Key(GroupKey.ALL, rung)));
		}
	}

	private static long sum(List<Move> moves, Map<Move, Long> counts) {
		return moves.stream().mapToLong(move -> counts.getOrDefault(move, 0L)).sum();
	}

}
