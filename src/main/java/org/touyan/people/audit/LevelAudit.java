package org.touyan.people.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.organisations.Education;
import org.touyan.people.CertificateKind;
import org.touyan.people.LevelRule;
import org.touyan.people.LevelSettings;
import org.touyan.people.WorkerBand;
import org.touyan.people.audit.LevelAuditRead.Audited;
import org.touyan.people.audit.LevelReckoning.Due;

/** Whose level is another than the rule gives, with what it is reckoned from. */
record LevelAudit(Rule rule, List<OutcomeCount> outcomes, AnswerPage<Row> page, @Nullable Long totalCount) {

	/** The rule that is in force on the day. */
	record Rule(LocalDate validFrom, int yearsPerStep, List<EducationSteps> education,
			List<CertificateSteps> certificates, List<LevelCoefficient> coefficients) {

		static Rule of(LevelRule rule, LevelSettings settings) {
			return new Rule(rule.validFrom(), rule.yearsPerStep(),
					rule.education()
						.entrySet()
						.stream()
						.sorted(Map.Entry.comparingByKey())
						.map(each -> new EducationSteps(each.getKey(), each.getValue()))
						.toList(),
					rule.certificates()
						.entrySet()
						.stream()
						.sorted(Map.Entry.comparingByKey())
						.map(each -> new CertificateSteps(each.getKey(), each.getValue()))
						.toList(),
					settings.coefficients()
						.entrySet()
						.stream()
						.sorted(Map.Entry.comparingByKey())
						.map(each -> new LevelCoefficient(each.getKey(), each.getValue()))
						.toList());
		}

	}

	record EducationSteps(Education education, int steps) {
	}

	record CertificateSteps(CertificateKind kind, int steps) {
	}

	record LevelCoefficient(int level, double coefficient) {
	}

	record OutcomeCount(Outcome outcome, @Nullable Long workers) {
	}

	/** What the audit finds. 核验结果 */
	enum Outcome {

		/** 一致 */
		AS_DUE,
		/** 应调高 */
		TOO_LOW,
		/** 应调低 */
		TOO_HIGH,
		/** 未定级 */
		WITHOUT_LEVEL;

		static Outcome of(@Nullable Integer level, int due) {
			if (level == null) {
				return WITHOUT_LEVEL;
			}
			return level == due ? AS_DUE : level < due ? TOO_LOW : TOO_HIGH;
		}

	}

	/** A level by the rule, from the day on which it was due. */
	record DueLevel(LocalDate from, int level) {
	}

	/**
	 * A record whose level is another than is due.
	 *
	 * @param steps from the present level to the one that is due; null without a level
	 * @param dueSince since when it is due
	 */
	record Row(NodeRef record, NodeRef person, NodeRef place, WorkerBand band, Outcome outcome, @Nullable Integer level,
			int dueLevel, @Nullable Integer steps, LocalDate dueSince, @Nullable Double coefficient,
			double dueCoefficient, @Nullable Double coefficientDifference, List<LevelDeviation> deviations, String text,
			LocalDate serviceFrom, @Nullable Education education, @Nullable CertificateKind certificate,
			List<LevelFacts.Recorded> history, List<DueLevel> dueLevels) {

		static Row of(Audited audited, LocalDate day, LevelRule rule, LevelSettings settings) {
			LevelFacts facts = audited.facts();
			var reckoning = new LevelReckoning(facts, settings);
			Due due = reckoning.on(day, rule);
			List<DueLevel> levels = reckoning.until(day)
				.stream()
				.map(each -> new DueLevel(each.day(), each.level()))
				.toList();
			Integer level = facts.level(day);
			List<LevelDeviation> deviations = LevelDeviation.of(facts, due);
			return new Row(new NodeRef(audited.id()), new NodeRef(audited.person()), new NodeRef(audited.territory()),
					facts.band(), Outcome.of(level, due.level()), level, due.level(),
					level == null ? null : due.level() - level, levels.getLast().from(),
					level == null ? null : settings.coefficient(level), settings.coefficient(due.level()),
					level == null ? null : settings.difference(level, due.level()), deviations,
					deviations.stream().map(LevelDeviation::text).collect(Collectors.joining("；")), facts.from(),
					facts.education(), facts.highest(day).map(LevelFacts.Certificate::kind).orElse(null),
					facts.levels(), levels);
		}

	}

}
