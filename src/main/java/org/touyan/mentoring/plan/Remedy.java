package org.touyan.mentoring.plan;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.touyan.mentoring.suggestions.Candidate;

/**
 * What would help somebody for whom a plan has no mentor.
 *
 * @param eligible who may mentor the person, the best first
 * @param hasSeniors whether anybody on the list of the district is longer in service, or nobody is on it
 */
record Remedy(List<MentorOption> eligible, boolean hasSeniors) {

	/** How many mentors are named. */
	private static final int NAMED = 3;

	/** The least that would have to change. */
	MentoringPlan.Why why() {
		if (eligible.isEmpty()) {
			return hasSeniors ? MentoringPlan.Why.NO_MENTOR : MentoringPlan.Why.NO_SENIOR;
		}
		if (is(MentorOption::isOnlyNotAsked)) {
			return MentoringPlan.Why.NOT_ASKED_FOR;
		}
		if (is(MentorOption::isOnlyVetoed)) {
			return MentoringPlan.Why.VETOED;
		}
		if (is(MentorOption::isFull)) {
			return is(MentorOption::isHeld) ? MentoringPlan.Why.PLACES_HELD : MentoringPlan.Why.NO_PLACE;
		}
		return is(MentorOption::isAskedAndVetoed) ? MentoringPlan.Why.VETOED : MentoringPlan.Why.NOT_ASKED_FOR;
	}

	private boolean is(Predicate<MentorOption> condition) {
		return eligible.stream().anyMatch(condition);
	}

	/** Those who could be the mentor once it is changed, three at the most. */
	List<Candidate> helpers() {
		return helping().limit(NAMED).map(MentorOption::mentor).toList();
	}

	private Stream<MentorOption> helping() {
		return eligible.stream().filter(switch (why()) {
			case NOT_ASKED_FOR ->
				is(MentorOption::isOnlyNotAsked) ? MentorOption::isOnlyNotAsked : option -> !option.isAsked();
			case VETOED -> is(MentorOption::isOnlyVetoed) ? MentorOption::isOnlyVetoed : MentorOption::isAskedAndVetoed;
			case PLACES_HELD -> MentorOption::isHeld;
			case NO_PLACE -> MentorOption::isFull;
			case NO_SENIOR, NO_MENTOR -> _ -> false;
		});
	}

	/** In words, to a clerk. */
	String text() {
		int all = eligible.size();
		long full = eligible.stream().filter(MentorOption::isFull).count();
		return switch (why()) {
			case NOT_ASKED_FOR -> "可带的%d名导师中有%d名不在所选层级、区域或来源之内，放宽后可配".formatted(all, helping().count());
			case VETOED -> "可带的%d名导师中有%d名被否决，撤销后可配".formatted(all, helping().count());
			case PLACES_HELD -> "可带的%d名导师名额已用满，其中%d名有结对期满待评，办结后可腾出名额".formatted(full, helping().count());
			case NO_PLACE -> "可带的%d名导师名额已用满，需增加名额或补充导师".formatted(full);
			case NO_SENIOR -> "导师库中没有参加工作早于本人的，需补充资历更深的导师";
			case NO_MENTOR -> "导师库中没有可以带本人的，需补充导师";
		};
	}

}
