package org.touyan.reserves.coverage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Publication;
import org.touyan.reserves.ReserveKind;
import org.touyan.reserves.ReserveQuota;
import org.touyan.reserves.coverage.Coverage.State;
import org.touyan.reserves.coverage.CoverageRecords.Reserve;

import static org.assertj.core.api.Assertions.assertThat;

/** Villages that must have one secretary and two members in reserve, and may have four in all. */
class CoverageTests {

	private static final Coverage NONE = village();

	private static final Coverage SHORT = village(ReserveKind.SECRETARY_RESERVE, ReserveKind.SECRETARY_RESERVE,
			ReserveKind.MEMBER_RESERVE);

	private static final Coverage MET = village(ReserveKind.SECRETARY_RESERVE, ReserveKind.MEMBER_RESERVE,
			ReserveKind.MEMBER_RESERVE);

	private static final Coverage OVER = village(ReserveKind.SECRETARY_RESERVE, ReserveKind.SECRETARY_RESERVE,
			ReserveKind.SECRETARY_RESERVE, ReserveKind.MEMBER_RESERVE, ReserveKind.MEMBER_RESERVE);

	@Test
	void oneKindDoesNotStandInForTheOther() {
		assertThat(List.of(NONE.gap(), SHORT.gap(), MET.gap(), OVER.gap())).containsExactly(3L, 1L, 0L, 0L);
		assertThat(List.of(NONE.state(), SHORT.state(), MET.state(), OVER.state())).containsExactly(State.NONE,
				State.SHORT, State.MET, State.OVER);
	}

	@Test
	void ofAllOfThemTheRateIsWhatThereIsOfWhatThereMustBe() {
		List<Coverage> all = List.of(NONE, SHORT, MET, OVER);
		CoverageFigures figures = CoverageFigures.Published.of(all, Map.of(), new Publication(0))
			.figures(GroupKey.ALL, all);
		assertThat(figures).isEqualTo(new CoverageFigures(12, 11L, 0L, 4L, 11 / 12.0, 4, 0.5,
				List.of(new CoverageFigures.Kind(ReserveKind.SECRETARY_RESERVE, 4, 6L, 0L, 1L, 1.5),
						new CoverageFigures.Kind(ReserveKind.MEMBER_RESERVE, 8, 5L, 0L, 3L, 5 / 8.0)),
				Stream.of(State.values()).map(state -> new CoverageFigures.StateCount(state, 1L)).toList()));
	}

	/** Of two to become secretary one is no member of the Party; they are two all the same, and nobody is missing. */
	@Test
	void whoIsBarredIsThereAndIsCountedBeside() {
		List<Coverage> all = List.of(Coverage.of("370112013228", new ReserveQuota(2, 1, 4),
				List.of(new Reserve("stranger", ReserveKind.SECRETARY_RESERVE, "370112013228", null),
						new Reserve("member", ReserveKind.SECRETARY_RESERVE, "370112013228", null),
						new Reserve("uncle", ReserveKind.MEMBER_RESERVE, "370112013228", null)),
				Set.of("stranger", "uncle", "somebody elsewhere")));
		CoverageFigures figures = CoverageFigures.Published.of(all, Map.of(), new Publication(0))
			.figures(GroupKey.ALL, all);
		assertThat(List.of(all.getFirst().state(), all.getFirst().gap())).containsExactly(State.MET, 0L);
		assertThat(figures.actual()).isEqualTo(3);
		assertThat(figures.barred()).isEqualTo(2);
		assertThat(figures.kinds()).extracting(CoverageFigures.Kind::barred).containsExactly(1L, 1L);
	}

	/** Of three reserves nothing is told, and no gap either, which would tell of them. */
	@Test
	void whatTellsOfFewIsKeptBack() {
		List<Coverage> all = List.of(MET);
		CoverageFigures figures = CoverageFigures.Published.of(all, Map.of(), new Publication(10))
			.figures(GroupKey.ALL, all);
		assertThat(figures.required()).isEqualTo(3);
		assertThat(figures.actual()).isNull();
		assertThat(figures.gap()).isNull();
		assertThat(figures.metRate()).isNull();
	}

	private static Coverage village(ReserveKind... reserves) {
		return Coverage.of("370112013228", new ReserveQuota(1, 2, 4),
				Stream.of(reserves).map(kind -> new Reserve("reserve", kind, "370112013228", null)).toList(), Set.of());
	}

}
