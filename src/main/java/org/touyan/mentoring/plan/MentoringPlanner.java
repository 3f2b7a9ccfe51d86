package org.touyan.mentoring.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.touyan.api.NodeRef;
import org.touyan.mentoring.Mentee;
import org.touyan.mentoring.suggestions.Candidate;
import org.touyan.mentoring.suggestions.Eligibility;
import org.touyan.mentoring.suggestions.MenteeProfile;
import org.touyan.mentoring.suggestions.MentorFit;

/**
 * Makes a plan of who mentors whom.
 *
 * @param wanted the grounds of the mentees by their ids
 */
record MentoringPlanner(List<MenteeProfile> mentees, Map<String, Mentee> wanted, List<Candidate> mentors, MentorFit fit,
		Eligibility eligibility, PlanWishes wishes, PlanOrder order) {

	private record Ranked(Candidate mentor, int preference, double score) {

		private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::preference)
			.thenComparing(Ranked::score, Comparator.reverseOrder())
			.thenComparing(each -> each.mentor().id());

	}

	MentoringPlan plan() {
		var assigned = new HashMap<String, Candidate>();
		var taken = new HashMap<String, Integer>();
		var unmatched = new ArrayList<MentoringPlan.Unmatched>();
		for (PlanPart part : PlanPart.of(mentees, mentors)) {
			Map<String, Candidate> ofPart = part.assigned(wishes, this::priority, this::preference, this::score);
			assigned.putAll(ofPart);
			ofPart.values().forEach(mentor -> taken.merge(mentor.id(), 1, Integer::sum));
			part.mentees()
				.stream()
				.filter(mentee -> !ofPart.containsKey(mentee.id()))
				.map(mentee -> unmatched(mentee, part.mentors(), taken))
				.forEach(unmatched::add);
		}
		List<MentoringPlan.Pair> pairs = mentees.stream()
			.filter(mentee -> assigned.containsKey(mentee.id()))
			.map(mentee -> pair(mentee, Objects.requireNonNull(assigned.get(mentee.id()))))
			.sorted(Comparator.comparing(pair -> pair.mentee().id()))
			.toList();
		unmatched.sort(Comparator.comparing(each -> each.mentee().id()));
		return new MentoringPlan(mentees.size(), pairs.size(), freePlaces(),
				pairs.stream().mapToDouble(MentoringPlan.Pair::score).average().orElse(0),
				MentoringPlan.KindCount.of(mentees.stream().map(this::grounds).toList(), assigned.keySet()), pairs,
				unmatched, MentoringPlan.Load.of(mentors, taken));
	}

	private int freePlaces() {
		return mentors.stream().filter(order::isAsked).mapToInt(Candidate::places).sum();
	}

	/** Whether two people are in it and may be a pair. */
	boolean allows(String menteeId, String mentorId) {
		return mentees.stream()
			.filter(mentee -> mentee.id().equals(menteeId))
			.anyMatch(mentee -> mentors.stream()
				.anyMatch(mentor -> mentor.id().equals(mentorId) && eligibility.allows(mentor, mentee)));
	}

	private Mentee grounds(MenteeProfile mentee) {
		return Objects.requireNonNull(wanted.get(mentee.id()));
	}

	private MentoringPlan.Pair pair(MenteeProfile mentee, Candidate mentor) {
		return new MentoringPlan.Pair(new NodeRef(mentee.id()), new NodeRef(mentor.id()), grounds(mentee).kinds(),
				order.origin(mentor, mentee.territory()), fit.score(mentor, mentee), fit.reasons(mentor, mentee),
				wishes.isFixed(mentee.id()));
	}

	private MentoringPlan.Unmatched unmatched(MenteeProfile mentee, List<Candidate> near, Map<String, Integer> taken) {
		List<MentorOption> eligible = near.stream()
			.filter(mentor -> eligibility.allows(mentor, mentee))
			.map(mentor -> new Ranked(mentor, preference(mentor, mentee), fit.score(mentor, mentee)))
			.sorted(Ranked.BEST_FIRST)
			.map(Ranked::mentor)
			.map(mentor -> new MentorOption(mentor, order.isPossible(mentor, mentee.territory()),
					wishes.vetoed(mentee.id(), mentor.id()), mentor.free() - taken.getOrDefault(mentor.id(), 0)))
			.toList();
		List<Candidate> listed = near.stream().filter(mentor -> mentor.isOf(mentee.district())).toList();
		boolean hasSeniors = listed.isEmpty()
				|| listed.stream().anyMatch(mentor -> Eligibility.isLongerInService(mentor, mentee));
		return MentoringPlan.Unmatched.of(grounds(mentee), new Remedy(eligible, hasSeniors));
	}

	private int priority(MenteeProfile mentee) {
		return order.priority(grounds(mentee));
	}

	private int preference(Candidate mentor, MenteeProfile mentee) {
		return order.preference(mentor, mentee.territory());
	}

	private double score(Candidate mentor, MenteeProfile mentee) {
		return eligibility.allows(mentor, mentee) && order.isPossible(mentor, mentee.territory())
				&& !wishes.vetoed(mentee.id(), mentor.id()) ? fit.score(mentor, mentee) : Double.NaN;
	}

}
