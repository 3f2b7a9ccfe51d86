package org.touyan.mentoring.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.touyan.api.NodeRef;
import org.touyan.api.WeightedScore;
import org.touyan.mentoring.Mentee;
import org.touyan.mentoring.MenteeKind;
import org.touyan.mentoring.suggestions.Candidate;
import org.touyan.mentoring.suggestions.MentorFactor;

/**
 * The best assignment of mentors to all who should have one and have none.
 *
 * @param freePlaces that all mentors had before
 * @param meanScore of the pairs; 0 without one
 */
record MentoringPlan(int wanted, int matched, int freePlaces, double meanScore, List<KindCount> kinds, List<Pair> pairs,
		List<Unmatched> unmatched, List<Load> loads) {

	/** How many should have a mentor on a ground, and for how many the plan has one. */
	record KindCount(MenteeKind kind, long wanted, long matched) {

		static List<KindCount> of(Collection<Mentee> wanted, Set<String> matched) {
			return Arrays.stream(MenteeKind.values()).map(kind -> {
				List<Mentee> those = wanted.stream().filter(mentee -> mentee.kinds().contains(kind)).toList();
				return new KindCount(kind, those.size(),
						those.stream().filter(mentee -> matched.contains(mentee.id())).count());
			}).toList();
		}

	}

	record Pair(NodeRef mentee, NodeRef mentor, Set<MenteeKind> kinds, MentorOrigin origin, double score,
			List<WeightedScore.Reason<MentorFactor>> reasons, boolean isFixed) {
	}

	/** Why somebody is left without a mentor. */
	enum Why {

		NO_MENTOR, NO_SENIOR, NOT_ASKED_FOR, VETOED, PLACES_HELD, NO_PLACE

	}

	/**
	 * Somebody who is left without a mentor.
	 *
	 * @param why what would have to change, in a word and in a sentence
	 * @param eligible how many may mentor the person, but for vetoes, places and what is asked for
	 * @param helpers who could be the mentor then
	 */
	record Unmatched(NodeRef mentee, Set<MenteeKind> kinds, Why why, String text, int eligible, List<NodeRef> helpers) {

		static Unmatched of(Mentee mentee, Remedy remedy) {
			return new Unmatched(new NodeRef(mentee.id()), mentee.kinds(), remedy.why(), remedy.text(),
					remedy.eligible().size(),
					remedy.helpers().stream().map(helper -> new NodeRef(helper.id())).toList());
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
