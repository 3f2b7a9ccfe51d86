package org.touyan.mentoring;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/**
 * A mentorship that holds, as {@code questions/mentoring/due.graphql} reads it.
 *
 * @param activities the last one
 * @param assessments the last one; null where who asks may not read them
 */
record OpenMentorship(String id, LocalDate from, LocalDate dueOn, @Nullable MentorshipState state,
		Rows<Activity> activities, @Nullable Rows<Assessment> assessments) {

	@ReadBy("mentoring/due")
	record All(Rows<OpenMentorship> mentorships) {
	}

	record Activity(LocalDate heldOn) {
	}

	record Assessment(LocalDate assessedOn) {
	}

	/** Those that are only proposed have nothing due yet. */
	boolean isUnderWay() {
		return state != MentorshipState.PROPOSED;
	}

	@Nullable
	LocalDate lastActivityOn() {
		return activities.nodes().isEmpty() ? null : activities.nodes().getFirst().heldOn();
	}

	/** The day of the last activity, or of the beginning where there was none. */
	LocalDate lastAct() {
		LocalDate last = lastActivityOn();
		return last == null ? from : last;
	}

	/** Whether no assessment was made since its time was up; false as well where that is not told. */
	boolean isKnownUnassessed() {
		return assessments != null
				&& assessments.nodes().stream().noneMatch(each -> !each.assessedOn().isBefore(dueOn));
	}

}
