package org.touyan.reserves.succession;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.touyan.api.FieldContext;
import org.touyan.api.WeightedScore;
import org.touyan.organisations.Education;
import org.touyan.reserves.Ages;
import org.touyan.reserves.ReadinessFactor;
import org.touyan.reserves.ReadinessSettings;
import org.touyan.reserves.ReserveSettings;
import org.touyan.reserves.ReserveStatus;
import org.touyan.reserves.succession.PoolRecords.Entry;
import org.touyan.reserves.succession.PoolRecords.Menteeship;
import org.touyan.reserves.succession.PoolRecords.Person;

/**
 * Judges how ready those in the pool are on a day: every factor from 0 to 1, and all of them by their weights; and what
 * bars them.
 *
 * @param kin who has kin in the team of which place
 */
record ReadinessScale(ReadinessSettings settings, Requirements requirements, Set<TeamKin.Case> kin) {

	static ReadinessScale of(Collection<Entry> entries, ReserveSettings settings, TeamKin kin, FieldContext context) {
		return new ReadinessScale(settings.readiness(), new Requirements(settings.requirements(), context.day()),
				kin.of(entries, context));
	}

	LocalDate day() {
		return requirements.day();
	}

	Readiness of(Entry entry, Person person) {
		return Readiness.of(reasons(entry, person),
				requirements.bars(entry, person, kin.contains(TeamKin.Case.of(entry))), settings);
	}

	private List<WeightedScore.Reason<ReadinessFactor>> reasons(Entry entry, Person person) {
		int months = entry.monthsInPool(day());
		boolean isInspected = entry.status() == ReserveStatus.UNDER_INSPECTION;
		double mentoring = mentoring(person);
		int trainings = Math.toIntExact(person.trainings().count());
		boolean isEducated = person.education() != null && person.education().isAtLeast(Education.COLLEGE);
		int age = Ages.on(day(), person.birthMonth());
		boolean isCertified = person.certificates().count() > 0;
		var weighted = new WeightedScore<>(ReadinessFactor.class, settings::weight);
		return List.of(
				weighted.reason(ReadinessFactor.POOL, share(months, settings.poolMonths()),
						"在库%d个月（满%d个月为满分）".formatted(months, settings.poolMonths())),
				weighted.reason(ReadinessFactor.INSPECTION, isInspected ? 1 : 0, isInspected ? "正在考察" : "尚未列入考察"),
				weighted.reason(ReadinessFactor.MENTORING, mentoring,
						mentoring == 1 ? "帮带已出师" : mentoring > 0 ? "正在帮带" : "尚无导师帮带"),
				weighted.reason(ReadinessFactor.TRAINING, share(trainings, settings.trainings()),
						"近%d个月参训合格%d次（%d次为满分）".formatted(settings.trainingMonths(), trainings, settings.trainings())),
				weighted.reason(ReadinessFactor.EDUCATION, isEducated ? 1 : 0, isEducated ? "大专及以上学历" : "学历不足大专或不详"),
				weighted.reason(ReadinessFactor.AGE, age(age), "%d岁（%d岁及以下为满分）".formatted(age, settings.young())),
				weighted.reason(ReadinessFactor.CERTIFICATE, isCertified ? 1 : 0,
						isCertified ? "持有社会工作证书" : "未持社会工作证书"));
	}

	private static double share(int number, int enough) {
		return Math.min(1, (double) number / Math.max(1, enough));
	}

	private double mentoring(Person person) {
		if (person.hasGraduated()) {
			return 1;
		}
		return person.menteeship(day()).filter(Menteeship::isUnderWay).isPresent() ? 0.5 : 0;
	}

	/** Thirds by the three lines of age. */
	private double age(int age) {
		return age <= settings.young() ? 1 : age <= settings.middle() ? 2 / 3.0 : age <= settings.old() ? 1 / 3.0 : 0;
	}

}
