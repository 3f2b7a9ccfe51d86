package org.touyan.people.ladder;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.people.ladder.LadderStep.Rung;

/**
 * That somebody stands elsewhere on the ladder than on an earlier day.
 *
 * @param from the rung of the earlier day; null for who was on none
 * @param to the rung now; null for who is on none
 * @param territory where that is, or was for who is on none
 */
record LadderMove(NodeRef person, @Nullable Rung from, @Nullable Rung to, Direction direction, String territory,
		NodeRef place) {

	enum Direction {

		UP, DOWN, JOINED, LEFT;

		static Direction of(@Nullable Rung from, @Nullable Rung to) {
			if (from == null) {
				return JOINED;
			}
			return to == null ? LEFT : to.compareTo(from) < 0 ? UP : DOWN;
		}

	}

	/** Everybody who moved, those on the highest rung first. */
	static List<LadderMove> all(Map<String, LadderStep> before, Map<String, LadderStep> now) {
		return Stream.concat(before.keySet().stream(), now.keySet().stream())
			.distinct()
			.map(person -> of(person, before.get(person), now.get(person)))
			.filter(move -> move.from() != move.to())
			.sorted(Comparator.comparing(LadderMove::to, Comparator.nullsLast(Comparator.<Rung>naturalOrder()))
				.thenComparing(LadderMove::territory)
				.thenComparing(move -> move.person().id()))
			.toList();
	}

	private static LadderMove of(String person, @Nullable LadderStep before, @Nullable LadderStep now) {
		Rung from = before == null ? null : before.rung();
		Rung to = now == null ? null : now.rung();
		String territory = Objects.requireNonNull(now == null ? before : now).territory();
		return new LadderMove(new NodeRef(person), from, to, Direction.of(from, to), territory, new NodeRef(territory));
	}

}
