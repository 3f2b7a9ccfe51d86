package org.touyan.mentoring.due;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.mentoring.MentorshipState;

/**
 * A mentorship that holds, as {@code questions/mentoring/due.graphql} reads it.
 *
 * @param reviews the time it has been awaiting its review, where it is
 * @param activities the last one
 * @param assessments the last one; null where who asks may not read them
 */
record OpenMentorship(String id, LocalDate from, LocalDate dueOn, @Nullable MentorshipState state, Rows<Review> reviews,
		Rows<Activity> activities, @Nullable Rows<Assessment> assessments) {

	@ReadBy("mentoring/due")
	record All(Rows<OpenMentorship> mentorships) {
	}

	record Review(LocalDate from) {
	}

	record Activity(LocalDate heldOn) {
	}

	record Assessment(LocalDate assessedOn) {
	}

	/** Those that are only proposed have nothing due yet. */
	boolean isUnderWay() {
		return state != MentorshipState.PROPOSED;
	}

	/**
	 * The day its time is or was up. An extension moves the due day, so of a day before it was extended it is the state
	 * that tells.
	 */
	LocalDate endsOn() {
		return reviews.nodes()
			.stream()
			.map(Review::from)
			.filter(reviewed -> reviewed.isBefore(dueOn))
			.findFirst()
			.orElse(dueOn);
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
		return assessments != null && assessedOn() == null;
	}

	/** The day it was assessed since its time was up; null where it was not, or that is not told. */
	@Nullable
	LocalDate assessedOn() {
		return assessments == null ? null
				: assessments.nodes()
					.stream()
					.map(Assessment::assessedOn)
					.filter(day -> !day.isBefore(endsOn()))
					.findFirst()
					.orElse(null);
	}

}
