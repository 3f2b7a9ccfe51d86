package org.touyan.people;

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
import org.touyan.api.QueryContext;
import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.places.Territory;

/** Counts of those who stand on the ladder and of those who moved, as who asks may know them. */
final class LadderCounts {

	private static final String ALL = "";

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

	record RungCount(LadderRung rung, @Nullable Long people) {
	}

	record Area(String area, NodeRef subdistrict, List<RungCount> rungs) {
	}

	record MoveCount(@Nullable LadderRung from, @Nullable LadderRung to, LadderMove.Direction direction,
			@Nullable Long people) {
	}

	private record Move(@Nullable LadderRung from, @Nullable LadderRung to) {

		LadderMove.Direction direction() {
			return LadderMove.Direction.of(from, to);
		}

	}

	/** Counts on all rungs, in the order of those. */
	List<RungCount> rungs() {
		return rungs(ALL);
	}

	List<Area> areas() {
		return byArea.keySet()
			.stream()
			.map(code -> new Area(code, new NodeRef(Territory.code(code)), rungs(code)))
			.toList();
	}

	private List<RungCount> rungs(String group) {
		return Arrays.stream(LadderRung.values())
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
		return asked.size() == 1 ? published.of(asked.iterator().next()) : published.of(asked.isEmpty() ? asked : ALL);
	}

	private static Map<Object, Long> byRung(Collection<LadderStep> steps) {
		var counts = new HashMap<Object, Long>(Map.of(ALL, (long) steps.size()));
		steps.forEach(step -> counts.merge(step.rung(), 1L, Long::sum));
		return counts;
	}

	/**
	 * Counts.
	 * @param steps where everybody stands
	 * @param moves everybody who moved
	 * @param asked the directions that are asked for
	 */
	static LadderCounts of(Collection<LadderStep> steps, List<LadderMove> moves, Set<LadderMove.Direction> asked,
			QueryContext question) {
		Map<String, List<LadderStep>> byArea = steps.stream()
			.collect(Collectors.groupingBy(LadderStep::area, TreeMap::new, Collectors.toList()));
		Comparator<@Nullable LadderRung> nullsLast = Comparator.nullsLast(Comparator.<LadderRung>naturalOrder());
		Map<Move, Long> counts = moves.stream()
			.collect(Collectors.groupingBy(move -> new Move(move.from(), move.to()),
					() -> new TreeMap<>(Comparator.comparing(Move::to, nullsLast).thenComparing(Move::from, nullsLast)),
					Collectors.counting()));
		Publication publication = question.publication();
		var figures = new GroupFigures(publication);
		figures.group(ALL, byRung(steps));
		byArea.forEach((area, those) -> figures.group(area, byRung(those)));
		figures.sum(ALL, List.of(LadderRung.values()));
		figures.close();
		figures.parts(ALL, byArea.keySet(), ALL);
		// What is kept back must be the same whichever are asked for.
		publish(counts, question.isForFigures() ? EnumSet.allOf(LadderMove.Direction.class) : asked, publication);
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
		publication.count(ALL, sum(total, counts));
		publication.sum(ALL, asked);
		for (LadderRung rung : LadderRung.values()) {
			publication.atMost(counts.keySet().stream().filter(move -> move.to() == rung).toList(),
					List.of(new GroupFigures.Key(ALL, rung)));
		}
	}

	private static long sum(List<Move> moves, Map<Move, Long> counts) {
		return moves.stream().mapToLong(move -> counts.getOrDefault(move, 0L)).sum();
	}

}
