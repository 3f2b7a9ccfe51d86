package org.touyan.people.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.touyan.organisations.Education;
import org.touyan.people.CertificateKind;
import org.touyan.people.LevelReason;
import org.touyan.people.audit.LevelReckoning.Due;

/**
 * By which rule a level is another than it should be.
 *
 * @param steps up, or down where negative
 * @param text for a clerk, in Chinese
 */
record LevelDeviation(Rule rule, int steps, String text) {

	/** What the rule says of levels. 核验规则 */
	enum Rule {

		/** 年限晋级 */
		SERVICE,
		/** 学历定级 */
		EDUCATION,
		/** 持证晋级 */
		CERTIFICATE,
		/** 就高不叠加 */
		HIGHER_ONLY,
		/** 岗位等级上下限 */
		BAND,
		/** 其他调整 */
		OTHER,
		/** 未定级 */
		WITHOUT_LEVEL

	}

	/** All that make the present level another than that which is due; none where it is that. */
	static List<LevelDeviation> of(LevelFacts facts, Due due) {
		Integer level = facts.level(due.day());
		if (level == null) {
			return List.of(new LevelDeviation(Rule.WITHOUT_LEVEL, 0, "当日未定级，应定%d级".formatted(due.level())));
		}
		if (level == due.level()) {
			return List.of();
		}
		var all = new ArrayList<LevelDeviation>();
		int service = due.service() - facts.steps(LevelReason.SERVICE);
		if (service != 0) {
			all.add(service(facts, due, service));
		}
		int recorded = facts.steps(LevelReason.ENTRY) + facts.steps(LevelReason.CERTIFICATE);
		if (due.higher() != recorded) {
			all.add(higher(facts, due, recorded));
		}
		int rest = due.level() - level - all.stream().mapToInt(LevelDeviation::steps).sum();
		if (rest != 0) {
			all.add(rest(facts, due, rest));
		}
		return all;
	}

	private static LevelDeviation service(LevelFacts facts, Due due, int steps) {
		return new LevelDeviation(Rule.SERVICE, steps,
				"自%s任职，年限应晋%d级，已晋%d级".formatted(facts.from(), due.service(), facts.steps(LevelReason.SERVICE)));
	}

	/** That education and certificate count for more or fewer steps than on record. */
	private static LevelDeviation higher(LevelFacts facts, Due due, int recorded) {
		int steps = due.higher() - recorded;
		if (steps < 0 && due.education() > 0 && due.certificate() > 0) {
			return new LevelDeviation(Rule.HIGHER_ONLY, steps, "学历可高定%d级、证书可高定%d级，就高不叠加，应计%d级，已计%d级"
				.formatted(due.education(), due.certificate(), due.higher(), recorded));
		}
		boolean isForCertificate = due.higher() == 0 ? facts.steps(LevelReason.CERTIFICATE) > 0
				: due.certificate() > due.education();
		return new LevelDeviation(isForCertificate ? Rule.CERTIFICATE : Rule.EDUCATION, steps, "%s，应高定%d级，已计%d级"
			.formatted(isForCertificate ? certificate(facts, due.day()) : education(facts), due.higher(), recorded));
	}

	private static String education(LevelFacts facts) {
		Education education = facts.education();
		return education == null ? "学历不详" : "学历为" + education.title();
	}

	private static String certificate(LevelFacts facts, LocalDate day) {
		return facts.highest(day)
			.map(each -> "持%s证书（%s发证）".formatted(title(each.kind()), each.issuedOn()))
			.orElse("未持社会工作证书");
	}

	private static String title(CertificateKind kind) {
		return switch (kind) {
			case ASSISTANT -> "助理社会工作师";
			case SOCIAL_WORKER -> "社会工作师";
			case SENIOR -> "高级社会工作师";
		};
	}

	/** What neither service nor education and certificate account for. */
	private static LevelDeviation rest(LevelFacts facts, Due due, int steps) {
		int unbounded = facts.band().lowest() + due.service() + due.higher();
		Integer level = facts.level(due.day());
		boolean isOfBand = unbounded != due.level() || (level != null && facts.band().within(level) != level);
		return isOfBand
				? new LevelDeviation(Rule.BAND, steps,
						"岗位等级为%d至%d级".formatted(facts.band().lowest(), facts.band().highest()))
				: new LevelDeviation(Rule.OTHER, steps, "记录中另有调整，按规则不计");
	}

}
