package org.touyan.mentoring;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.touyan.api.NodeRef;
import org.touyan.api.WeightedScore;

/**
 * The best assignment of mentors to all who should have one and have none.
 *
 * @param freePlaces that all mentors had before
 * @param meanScore of the pairs; 0 without one
 */
record MentoringPlan(int wanted, int matched, int freePlaces, double meanScore, List<Pair> pairs,
		List<Unmatched> unmatched, List<Load> loads) {

	record Pair(NodeRef mentee, NodeRef mentor, Set<MenteeKind> kinds, double score,
			List<WeightedScore.Reason<MentorFactor>> reasons, boolean isFixed) {
	}

	/** Why somebody is left without a mentor. */
	enum Why {

		NO_MENTOR, VETOED, NO_PLACE

	}

	/**
	 * Somebody who is left without a mentor.
	 *
	 * @param eligible how many may mentor the person, but for vetoes and places
	 */
	record Unmatched(NodeRef mentee, Set<MenteeKind> kinds, Why why, int eligible) {

		static Unmatched of(Mentee mentee, int eligible, boolean isVetoed) {
			Why why = eligible == 0 ? Why.NO_MENTOR : isVetoed ? Why.VETOED : Why.NO_PLACE;
			return new Unmatched(new NodeRef(mentee.id()), mentee.kinds(), why, eligible);
		}

	}

	record Load(NodeRef mentor, int capacity, int before, int after) {

		/** Of those mentors to whom somebody is assigned, how many by their ids. */
		static List<Load> of(List<Candidate> mentors, Map<String, Integer> taken) {
			return mentors.stream()
				.filter(mentor -> taken.containsKey(mentor.id()))
				.map(mentor -> of(mentor, taken.getOrDefault(mentor.id(), 0)))
				.toList();
		}

		private static Load of(Candidate mentor, int more) {
			int before = mentor.mentorships().nodes().size();
			return new Load(new NodeRef(mentor.id()), mentor.capacity(), before, before + more);
		}

	}

}
