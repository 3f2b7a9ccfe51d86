package org.touyan.people.ladder;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.touyan.disclosure.Publication;
import org.touyan.people.ladder.LadderMove.Direction;
import org.touyan.people.ladder.LadderStep.Rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Five people on two days. */
class LadderMoveTests {

	private static final String VILLAGE = "370112013228";

	private static final Map<String, LadderStep> BEFORE = Map.of("rises", step(Rung.COMMUNITY_WORKER), "stays",
			step(Rung.SECRETARY), "sinks", step(Rung.SECRETARY), "leaves", step(Rung.GRID_WORKER));

	private static final Map<String, LadderStep> NOW = Map.of("rises", step(Rung.DEPUTY_SECRETARY), "stays",
			step(Rung.SECRETARY), "sinks", step(Rung.TWO_COMMITTEES_MEMBER), "joins", step(Rung.GRID_WORKER));

	private static final List<LadderMove> MOVES = LadderMove.all(BEFORE, NOW);

	@Test
	void whoStandsElsewhereMovedTheHighestFirst() {
		assertThat(MOVES).extracting(move -> move.person().id(), LadderMove::direction)
			.containsExactly(tuple("rises", Direction.UP), tuple("sinks", Direction.DOWN),
					tuple("joins", Direction.JOINED), tuple("leaves", Direction.LEFT));
	}

	@Test
	void rungsAndMovesAreCounted() {
		LadderCounts counts = LadderCounts.of(NOW.values(), MOVES, Set.of(Direction.UP, Direction.DOWN), false,
				new Publication(0));
		assertThat(counts.rungs()).extracting(LadderCounts.RungCount::people).containsExactly(1L, 1L, 1L, 0L, 1L);
		assertThat(counts.areas()).extracting(LadderCounts.Area::area).containsExactly("370112013");
		assertThat(counts.moves()).hasSize(4).allMatch(move -> Long.valueOf(1).equals(move.people()));
		assertThat(counts.total(Set.of(Direction.UP, Direction.DOWN))).isEqualTo(2);
		assertThat(counts.total(Set.of())).isZero();
	}

	@Test
	void fewAreKeptBack() {
		LadderCounts counts = LadderCounts.of(NOW.values(), MOVES, Set.of(Direction.UP), true, new Publication(10));
		assertThat(counts.rungs()).extracting(LadderCounts.RungCount::people)
			.containsExactly(null, null, null, 0L, null);
		assertThat(counts.total(Set.of(Direction.UP))).isNull();
	}

	private static LadderStep step(Rung rung) {
		return new LadderStep(rung, VILLAGE);
	}

}
