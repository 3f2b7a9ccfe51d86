package org.touyan.mentoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.mentoring.MentorPool.Candidate;

/** Makes a plan of who mentors whom. */
record MentoringPlanner(List<MenteeProfile> mentees, List<Candidate> mentors, MentorFit fit, Eligibility eligibility,
		PlanWishes wishes) {

	MentoringPlan plan(Map<String, Mentee> wanted) {
		double[][] scores = mentees.stream().map(this::scores).toArray(double[][]::new);
		int[] free = mentors.stream().mapToInt(mentor -> Math.max(0, mentor.free())).toArray();
		int[] assigned = assigned(scores, free);
		var pairs = new ArrayList<MentoringPlan.Pair>();
		var unmatched = new ArrayList<MentoringPlan.Unmatched>();
		for (int place = 0; place < assigned.length; place++) {
			MenteeProfile mentee = mentees.get(place);
			Mentee one = Objects.requireNonNull(wanted.get(mentee.id()));
			if (assigned[place] == Assignment.NOBODY) {
				unmatched.add(unmatched(one, mentee));
			}
			else {
				pairs.add(pair(one, mentee, mentors.get(assigned[place]), scores[place][assigned[place]]));
			}
		}
		return new MentoringPlan(mentees.size(), pairs.size(), Arrays.stream(free).sum(),
				pairs.stream().mapToDouble(MentoringPlan.Pair::score).average().orElse(0), pairs, unmatched,
				MentoringPlan.Load.of(mentors, assigned));
	}

	private MentoringPlan.Pair pair(Mentee one, MenteeProfile mentee, Candidate mentor, double score) {
		return new MentoringPlan.Pair(new NodeRef(mentee.id()), new NodeRef(mentor.id()), one.kinds(), score,
				fit.reasons(mentor, mentee), wishes.fixedByMentee().containsKey(mentee.id()));
	}

	private MentoringPlan.Unmatched unmatched(Mentee one, MenteeProfile mentee) {
		List<Candidate> eligible = mentors.stream().filter(mentor -> eligibility.allows(mentor, mentee)).toList();
		return MentoringPlan.Unmatched.of(one, eligible.size(),
				eligible.stream().allMatch(mentor -> wishes.vetoed(mentee.id(), mentor.id())));
	}

	/** The pairs that are fixed, and the best of what they leave. */
	private int[] assigned(double[][] scores, int[] free) {
		int[] left = free.clone();
		double[][] open = scores.clone();
		Map<String, String> wanted = wishes.fixedByMentee();
		int[] fixed = mentees.stream().mapToInt(mentee -> place(wanted.get(mentee.id()))).toArray();
		for (int place = 0; place < fixed.length; place++) {
			if (fixed[place] != Assignment.NOBODY) {
				left[fixed[place]]--;
				open[place] = IntStream.range(0, left.length).mapToDouble(_ -> Double.NaN).toArray();
			}
		}
		int[] assigned = Assignment.of(open, left);
		IntStream.range(0, fixed.length)
			.filter(place -> fixed[place] != Assignment.NOBODY)
			.forEach(place -> assigned[place] = fixed[place]);
		return assigned;
	}

	private int place(@Nullable String mentor) {
		return IntStream.range(0, mentors.size())
			.filter(place -> mentors.get(place).id().equals(mentor))
			.findFirst()
			.orElse(Assignment.NOBODY);
	}

	private double[] scores(MenteeProfile mentee) {
		return mentors.stream()
			.mapToDouble(mentor -> eligibility.allows(mentor, mentee) && !wishes.vetoed(mentee.id(), mentor.id())
					? fit.score(mentor, mentee) : Double.NaN)
			.toArray();
	}

}
