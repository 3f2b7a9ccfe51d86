package org.touyan.mentoring.suggestions;

import java.util.Set;

/**
 * Who may mentor whom at all: somebody on the list of the mentee's district, longer in service, who does not yet and,
 * as far as who asks may know, is no kin. Lists of mentors are kept by districts: their tiers are the district, its
 * subdistricts and its villages and communities.
 */
public record Eligibility(Set<KinCheck.Pair> kin) {

	/** Whether the one may mentor the other. */
	public boolean allows(Candidate mentor, MenteeProfile mentee) {
		return !mentor.id().equals(mentee.id()) && mentor.isOf(mentee.district()) && isLongerInService(mentor, mentee)
				&& !mentee.isMentoredBy(mentor.id()) && !kin.contains(new KinCheck.Pair(mentee.id(), mentor.id()));
	}

	/** Whether the one is longer in service than the other, or it is not known since when they are. */
	public static boolean isLongerInService(Candidate mentor, MenteeProfile mentee) {
		return mentor.startedWorkOn() == null || mentee.startedWorkOn() == null
				|| mentor.startedWorkOn().isBefore(mentee.startedWorkOn());
	}

}
