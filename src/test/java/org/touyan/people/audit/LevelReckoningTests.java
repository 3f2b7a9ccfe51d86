package org.touyan.people.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.touyan.organisations.Education;
import org.touyan.people.CertificateKind;
import org.touyan.people.LevelReason;
import org.touyan.people.LevelRule;
import org.touyan.people.LevelSettings;
import org.touyan.people.WorkerBand;
import org.touyan.people.audit.LevelDeviation.Rule;
import org.touyan.people.audit.LevelFacts.Certificate;
import org.touyan.people.audit.LevelFacts.Recorded;

import static org.assertj.core.api.Assertions.assertThat;

/** A worker engaged on 2020-03-02 whose certificate is of 2024-05-06. */
class LevelReckoningTests {

	private static final LocalDate ENGAGED = LocalDate.of(2020, 3, 2);

	private static final LocalDate CERTIFIED = LocalDate.of(2024, 5, 6);

	private static final LevelSettings SETTINGS = new LevelSettings(List.of(), Map.of());

	/** Every three years one step, on the day. */
	@ParameterizedTest
	@CsvSource({ "2020-03-02, 1", "2023-03-01, 1", "2023-03-02, 2", "2026-03-01, 2", "2026-03-02, 3" })
	void serviceRaisesByOneEveryThreeYears(LocalDate day, int level) {
		assertThat(level(WorkerBand.STAFF, Education.COLLEGE, null, day)).isEqualTo(level);
	}

	/** On 2024-05-06 there is one step for service; education and certificate do not add up. */
	@ParameterizedTest
	@CsvSource({ "COLLEGE, , 2", "COLLEGE, ASSISTANT, 3", "COLLEGE, SOCIAL_WORKER, 4", "COLLEGE, SENIOR, 5",
			"UNIVERSITY, , 3", "UNIVERSITY, ASSISTANT, 3", "UNIVERSITY, SOCIAL_WORKER, 4", "GRADUATE, , 4",
			"GRADUATE, ASSISTANT, 4", "GRADUATE, SENIOR, 5", ", , 2" })
	void theHigherOfEducationAndCertificateCounts(@Nullable Education education, @Nullable CertificateKind kind,
			int level) {
		assertThat(level(WorkerBand.STAFF, education, kind, CERTIFIED)).isEqualTo(level);
	}

	@Test
	void aCertificateCountsFromTheDayOfItsIssue() {
		assertThat(level(WorkerBand.STAFF, null, CertificateKind.ASSISTANT, CERTIFIED.minusDays(1))).isEqualTo(2);
		assertThat(level(WorkerBand.STAFF, null, CertificateKind.ASSISTANT, CERTIFIED)).isEqualTo(3);
	}

	/** A band begins at 7, 4 or 1 and ends at 18, 15 or 12, here after 33 years of service and the certificate. */
	@ParameterizedTest
	@CsvSource({ "CHIEF, 7, 18", "DEPUTY, 4, 15", "STAFF, 1, 12" })
	void levelsStayWithinTheBand(WorkerBand band, int first, int last) {
		assertThat(level(band, null, CertificateKind.SENIOR, ENGAGED)).isEqualTo(first);
		assertThat(level(band, null, CertificateKind.SENIOR, ENGAGED.plusYears(24))).isEqualTo(last);
		assertThat(level(band, null, CertificateKind.SENIOR, ENGAGED.plusYears(33))).isEqualTo(last);
	}

	/** From 2025 on two years are a step: five years are one until the day before, two on it. */
	@Test
	void theRuleThatIsInForceOnTheDayCounts() {
		var settings = new LevelSettings(
				List.of(new LevelRule(LocalDate.of(2025, 1, 1), 2, Map.of(), Map.of()), LevelRule.STANDARD), Map.of());
		var reckoning = new LevelReckoning(facts(WorkerBand.STAFF, null, null, List.of()), settings);
		assertThat(reckoning.until(LocalDate.of(2026, 3, 1)))
			.extracting(LevelReckoning.Due::day, LevelReckoning.Due::level)
			.containsExactly(tuple("2020-03-02", 1), tuple("2023-03-02", 2), tuple("2025-01-01", 3));
		assertThat(settings.on(LocalDate.of(1999, 12, 31))).isEmpty();
	}

	private static Tuple tuple(String day, int level) {
		return Tuple.tuple(LocalDate.parse(day), level);
	}

	@Test
	void coefficientsAreThoseThatAreSet() {
		var settings = new LevelSettings(List.of(), Map.of(3, 1.5));
		assertThat(settings.coefficient(1)).isEqualTo(1.0);
		assertThat(settings.coefficient(2)).isEqualTo(1.05);
		assertThat(settings.coefficient(3)).isEqualTo(1.5);
		assertThat(settings.coefficient(18)).isEqualTo(1.85);
		assertThat(settings.difference(2, 3)).isEqualTo(0.45);
	}

	/** Due is 3: where the band begins, one step for service and one for the certificate. */
	@Test
	void whatIsMissingIsToldByItsRule() {
		assertThat(deviations(Education.COLLEGE, at(ENGAGED, 1, LevelReason.ENTRY))).containsExactly(
				new LevelDeviation(Rule.SERVICE, 1, "自2020-03-02任职，年限应晋1级，已晋0级"),
				new LevelDeviation(Rule.CERTIFICATE, 1, "持助理社会工作师证书（2024-05-06发证），应高定1级，已计0级"));
		assertThat(deviations(Education.COLLEGE, at(ENGAGED, 1, LevelReason.ENTRY),
				at(ENGAGED.plusYears(3), 2, LevelReason.SERVICE), at(CERTIFIED, 3, LevelReason.CERTIFICATE)))
			.isEmpty();
	}

	@Test
	void whatWasCountedTwiceIsTold() {
		assertThat(deviations(Education.UNIVERSITY, at(ENGAGED, 2, LevelReason.ENTRY),
				at(ENGAGED.plusYears(3), 3, LevelReason.SERVICE), at(CERTIFIED, 4, LevelReason.CERTIFICATE)))
			.containsExactly(new LevelDeviation(Rule.HIGHER_ONLY, -1, "学历可高定1级、证书可高定1级，就高不叠加，应计1级，已计2级"));
	}

	@Test
	void whatTheRuleDoesNotKnowIsTold() {
		assertThat(deviations(Education.UNIVERSITY, at(ENGAGED, 2, LevelReason.ENTRY),
				at(ENGAGED.plusYears(3), 3, LevelReason.SERVICE), at(CERTIFIED, 5, LevelReason.POST_CHANGE)))
			.containsExactly(new LevelDeviation(Rule.OTHER, -2, "记录中另有调整，按规则不计"));
		assertThat(deviations(Education.UNIVERSITY))
			.containsExactly(new LevelDeviation(Rule.WITHOUT_LEVEL, 0, "当日未定级，应定3级"));
	}

	private static Recorded at(LocalDate from, int level, LevelReason reason) {
		return new Recorded(from, null, level, reason);
	}

	private static List<LevelDeviation> deviations(Education education, Recorded... levels) {
		List<Recorded> all = new ArrayList<>();
		for (int i = 0; i < levels.length; i++) {
			all.add(new Recorded(levels[i].from(), i + 1 < levels.length ? levels[i + 1].from() : null,
					levels[i].level(), levels[i].reason()));
		}
		LevelFacts facts = facts(WorkerBand.STAFF, education, CertificateKind.ASSISTANT, all);
		return LevelDeviation.of(facts, new LevelReckoning(facts, SETTINGS).on(CERTIFIED, LevelRule.STANDARD));
	}

	private static int level(WorkerBand band, @Nullable Education education, @Nullable CertificateKind kind,
			LocalDate day) {
		return new LevelReckoning(facts(band, education, kind, List.of()), SETTINGS).on(day, LevelRule.STANDARD)
			.level();
	}

	private static LevelFacts facts(WorkerBand band, @Nullable Education education, @Nullable CertificateKind kind,
			List<Recorded> levels) {
		return new LevelFacts(band, ENGAGED, education,
				kind == null ? List.of() : List.of(new Certificate(kind, CERTIFIED)), levels);
	}

}
