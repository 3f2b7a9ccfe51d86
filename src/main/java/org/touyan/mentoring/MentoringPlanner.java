package org.touyan.mentoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.touyan.api.NodeRef;

/** Makes a plan of who mentors whom. */
record MentoringPlanner(List<MenteeProfile> mentees, List<Candidate> mentors, MentorFit fit, Eligibility eligibility,
		PlanWishes wishes) {

	MentoringPlan plan(Map<String, Mentee> wanted) {
		var pairs = new ArrayList<MentoringPlan.Pair>();
		var unmatched = new ArrayList<MentoringPlan.Unmatched>();
		var taken = new HashMap<String, Integer>();
		for (PlanPart part : PlanPart.of(mentees, mentors)) {
			Map<String, Candidate> assigned = part.assigned(wishes, this::score);
			for (MenteeProfile mentee : part.mentees()) {
				Mentee one = Objects.requireNonNull(wanted.get(mentee.id()));
				Candidate mentor = assigned.get(mentee.id());
				if (mentor == null) {
					unmatched.add(unmatched(one, mentee, part.mentors()));
				}
				else {
					pairs.add(pair(one, mentee, mentor));
					taken.merge(mentor.id(), 1, Integer::sum);
				}
			}
		}
		pairs.sort(Comparator.comparing(pair -> pair.mentee().id()));
		unmatched.sort(Comparator.comparing(each -> each.mentee().id()));
		return new MentoringPlan(mentees.size(), pairs.size(), mentors.stream().mapToInt(Candidate::places).sum(),
				pairs.stream().mapToDouble(MentoringPlan.Pair::score).average().orElse(0), pairs, unmatched,
				MentoringPlan.Load.of(mentors, taken));
	}

	private MentoringPlan.Pair pair(Mentee one, MenteeProfile mentee, Candidate mentor) {
		return new MentoringPlan.Pair(new NodeRef(mentee.id()), new NodeRef(mentor.id()), one.kinds(),
				fit.score(mentor, mentee), fit.reasons(mentor, mentee), wishes.isFixed(mentee.id()));
	}

	private MentoringPlan.Unmatched unmatched(Mentee one, MenteeProfile mentee, List<Candidate> near) {
		List<Candidate> eligible = near.stream().filter(mentor -> eligibility.allows(mentor, mentee)).toList();
		return MentoringPlan.Unmatched.of(one, eligible.size(),
				eligible.stream().allMatch(mentor -> wishes.vetoed(mentee.id(), mentor.id())));
	}

	private double score(Candidate mentor, MenteeProfile mentee) {
		return eligibility.allows(mentor, mentee) && !wishes.vetoed(mentee.id(), mentor.id())
				? fit.score(mentor, mentee) : Double.NaN;
	}

}
