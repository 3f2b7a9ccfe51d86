package org.touyan.mentoring.outcomes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.touyan.api.NodeRef;
import org.touyan.api.Rows;
import org.touyan.graph.Period;
import org.touyan.mentoring.MentoringMode;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PostKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What became of single people, and which mode of mentoring did best. */
class OutcomeRankingTests {

	private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

	private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

	private static final Career NOTHING = career(List.of());

	private static final Career CERTIFIED = career(List.of(SINCE.plusMonths(5)));

	@Test
	void whoHadNoPostAndTakesOneIsAppointedAndWhoRisesIsPromoted() {
		Career appointed = career(List.of(), held(SINCE.plusMonths(3), PostKind.COMMITTEE_MEMBER));
		Career promoted = career(List.of(), held(SINCE.minusYears(2), PostKind.COMMITTEE_MEMBER),
				held(SINCE.plusMonths(3), PostKind.SECRETARY));
		assertThat(outcomes(appointed)).containsExactly(Outcome.APPOINTED);
		assertThat(outcomes(promoted)).containsExactly(Outcome.PROMOTED);
		assertThat(outcomes(CERTIFIED)).containsExactly(Outcome.CERTIFIED);
		assertThat(outcomes(NOTHING)).isEmpty();
	}

	@Test
	void whatComesAfterTheTimeDoesNotCount() {
		Career late = career(List.of(SINCE.plusMonths(7)), held(SINCE.plusMonths(8), PostKind.SECRETARY));
		assertThat(outcomes(late)).isEmpty();
	}

	/** Two of two one to one, one of two in groups; one alone with two mentors is too few to be ranked. */
	@Test
	void theBestRateIsFirstAndWhatIsTooSmallIsNotRanked() {
		List<Observed> all = List.of(observed("a", CERTIFIED, MentoringMode.ONE_TO_ONE),
				observed("b", CERTIFIED, MentoringMode.ONE_TO_ONE), observed("c", CERTIFIED, MentoringMode.ONE_TO_MANY),
				observed("d", NOTHING, MentoringMode.ONE_TO_MANY), observed("e", CERTIFIED, MentoringMode.DUAL));
		List<OutcomeRanking> ranking = OutcomeRanking.of(all, OutcomeRanking.By.MODE, 6, Outcome.CERTIFIED, DAY, 2);
		assertThat(ranking).extracting(OutcomeRanking::key).containsExactly("ONE_TO_ONE", "ONE_TO_MANY", "DUAL");
		assertThat(ranking).extracting(OutcomeRanking::rank).containsExactly(1, 2, null);
		assertThat(ranking).extracting(OutcomeRanking::rate).containsExactly(1.0, 0.5, 1.0);
	}

	@Test
	void equalRatesHaveEqualRanks() {
		List<Observed> all = List.of(observed("a", CERTIFIED, MentoringMode.ONE_TO_ONE),
				observed("b", CERTIFIED, MentoringMode.DUAL), observed("c", NOTHING, MentoringMode.ONE_TO_MANY));
		assertThat(OutcomeRanking.of(all, OutcomeRanking.By.MODE, 6, Outcome.CERTIFIED, DAY, 1))
			.extracting(OutcomeRanking::rank)
			.containsExactly(1, 1, 3);
	}

	/** Since January 2024, observed for 24 months in June 2026; the other since 2025, for 12, certified after eight. */
	@Test
	void menteesAreNamedWithWhatIsCountedOfThem() {
		var later = new Observed(career(List.of(SINCE.plusMonths(20))), SINCE.plusYears(1), "370112013228",
				MentoringMode.DUAL, null);
		assertThat(OutcomeMentee.of(List.of(later, observed("a", CERTIFIED, MentoringMode.DUAL)), DAY)).containsExactly(
				new OutcomeMentee(new NodeRef("a"), SINCE,
						List.of(new OutcomeMentee.Within(6, List.of(Outcome.CERTIFIED)),
								new OutcomeMentee.Within(12, List.of(Outcome.CERTIFIED)),
								new OutcomeMentee.Within(24, List.of(Outcome.CERTIFIED)))),
				new OutcomeMentee(new NodeRef("somebody"), SINCE.plusYears(1),
						List.of(new OutcomeMentee.Within(6, List.of()),
								new OutcomeMentee.Within(12, List.of(Outcome.CERTIFIED)))));
	}

	private static Stream<Outcome> outcomes(Career career) {
		return Arrays.stream(Outcome.values()).filter(each -> career.has(each, SINCE, SINCE.plusMonths(6)));
	}

	private static Observed observed(String person, Career career, MentoringMode mode) {
		return new Observed(new Career(person, career.holdings(), career.certificates(), career.reserveRecords(),
				career.menteeships()), SINCE, "370112013228", mode, null);
	}

	private static Career career(List<LocalDate> certificates, HeldPost... holdings) {
		return new Career("somebody", new Rows<>(List.of(holdings)),
				new Rows<>(certificates.stream().map(Career.Certificate::new).toList()), new Rows<>(List.of()),
				new Rows<Period>(List.of()));
	}

	private static HeldPost held(LocalDate from, PostKind kind) {
		return new HeldPost(from, null, "370112013228", new HeldPost.Post(kind.name(), kind));
	}

}
