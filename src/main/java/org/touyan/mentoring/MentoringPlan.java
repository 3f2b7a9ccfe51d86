package org.touyan.mentoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.touyan.api.NodeRef;

/**
 * The best assignment of mentors to all who should have one and have none.
 *
 * @param freePlaces that all mentors had before
 * @param meanScore of the pairs; 0 without one
 */
record MentoringPlan(int wanted, int matched, int freePlaces, double meanScore, List<Pair> pairs,
		List<Unmatched> unmatched, List<Load> loads) {

	record Pair(NodeRef mentee, NodeRef mentor, Set<MenteeKind> kinds, double score, List<MentorReason> reasons,
			boolean isFixed) {
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

		/** Of those mentors to whom somebody is assigned: for each mentee the place of the mentor, or nobody. */
		static List<Load> of(List<MentorPool.Candidate> mentors, int[] assigned) {
			Map<Integer, Long> taken = Arrays.stream(assigned)
				.filter(place -> place != Assignment.NOBODY)
				.boxed()
				.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
			return taken.entrySet()
				.stream()
				.map(each -> of(mentors.get(each.getKey()), each.getValue().intValue()))
				.toList();
		}

		private static Load of(MentorPool.Candidate mentor, int more) {
			int before = mentor.mentorships().nodes().size();
			return new Load(new NodeRef(mentor.id()), mentor.capacity(), before, before + more);
		}

	}

}
