package org.touyan.mentoring;

import java.util.Set;

import org.touyan.mentoring.MentorPool.Candidate;

/** Who may mentor whom at all: somebody longer in service, who is no kin and does not yet. */
record Eligibility(Set<KinCheck.Pair> kin) {

	boolean allows(Candidate mentor, MenteeProfile mentee) {
		return !mentor.id().equals(mentee.id()) && isLongerInService(mentor, mentee)
				&& !mentee.isMentoredBy(mentor.id()) && !kin.contains(new KinCheck.Pair(mentee.id(), mentor.id()));
	}

	private static boolean isLongerInService(Candidate mentor, MenteeProfile mentee) {
		return mentor.startedWorkOn() == null || mentee.startedWorkOn() == null
				|| mentor.startedWorkOn().isBefore(mentee.startedWorkOn());
	}

}
