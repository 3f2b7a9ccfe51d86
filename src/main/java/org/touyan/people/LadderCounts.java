package org.touyan.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.api.Question;
import org.touyan.api.ToldTable;
import org.touyan.places.Territory;

/** Counts of those who stand on the ladder and of those who moved, as who asks may know them. */
final class LadderCounts {

	private LadderCounts() {
	}

	record RungCount(LadderRung rung, @Nullable Long people) {
	}

	record Area(String area, NodeRef subdistrict, List<RungCount> rungs) {
	}

	record MoveCount(@Nullable LadderRung from, @Nullable LadderRung to, LadderMove.Direction direction,
			@Nullable Long people) {
	}

	private record Move(@Nullable LadderRung from, @Nullable LadderRung to) {
	}

	static List<RungCount> rungs(Collection<LadderStep> steps, Question question) {
		return told(question.told(byRung(steps)));
	}

	static List<Area> areas(Collection<LadderStep> steps, Question question) {
		Map<String, List<LadderStep>> byArea = steps.stream()
			.collect(Collectors.groupingBy(LadderStep::area, TreeMap::new, Collectors.toList()));
		List<List<@Nullable Long>> told = ToldTable
			.of(byArea.values().stream().map(LadderCounts::byRung).toList(), question)
			.rows();
		List<String> codes = List.copyOf(byArea.keySet());
		return IntStream.range(0, codes.size())
			.mapToObj(row -> new Area(codes.get(row), new NodeRef(Territory.code(codes.get(row))), told(told.get(row))))
			.toList();
	}

	private static List<Long> byRung(Collection<LadderStep> steps) {
		return Arrays.stream(LadderRung.values())
			.map(rung -> steps.stream().filter(step -> step.rung() == rung).count())
			.toList();
	}

	private static List<RungCount> told(List<@Nullable Long> counts) {
		List<LadderRung> rungs = List.of(LadderRung.values());
		return IntStream.range(0, rungs.size())
			.mapToObj(rung -> new RungCount(rungs.get(rung), counts.get(rung)))
			.toList();
	}

	/** By where from and where to, the highest first. */
	static List<MoveCount> moves(List<LadderMove> moves, Question question) {
		Comparator<@Nullable LadderRung> nullsLast = Comparator.nullsLast(Comparator.<LadderRung>naturalOrder());
		Map<Move, Long> counts = moves.stream()
			.collect(Collectors.groupingBy(move -> new Move(move.from(), move.to()),
					() -> new TreeMap<>(Comparator.comparing(Move::to, nullsLast).thenComparing(Move::from, nullsLast)),
					Collectors.counting()));
		List<@Nullable Long> told = question.told(List.copyOf(counts.values()));
		List<Move> keys = List.copyOf(counts.keySet());
		return IntStream.range(0, keys.size()).mapToObj(row -> {
			Move move = keys.get(row);
			return new MoveCount(move.from(), move.to(), LadderMove.Direction.of(move.from(), move.to()),
					told.get(row));
		}).toList();
	}

}
