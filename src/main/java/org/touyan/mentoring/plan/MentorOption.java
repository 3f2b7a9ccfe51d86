package org.touyan.mentoring.plan;

import org.touyan.mentoring.suggestions.Candidate;

/**
 * Somebody who may mentor a person for whom a plan has no mentor.
 *
 * @param isAsked whether the mentor is of those who may be in the plan
 * @param left places that the plan leaves free, below 0 where there are too many mentees
 */
record MentorOption(Candidate mentor, boolean isAsked, boolean isVetoed, int left) {

	boolean isOnlyNotAsked() {
		return !isAsked && !isVetoed && left > 0;
	}

	boolean isOnlyVetoed() {
		return isAsked && isVetoed && left > 0;
	}

	/** As a place that was left would have been given to the person. */
	boolean isFull() {
		return isAsked && !isVetoed;
	}

	boolean isHeld() {
		return isFull() && left + mentor.inReview() > 0;
	}

	boolean isAskedAndVetoed() {
		return isAsked && isVetoed;
	}

}
