package org.touyan.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

import org.touyan.mentoring.MentorshipState;

/**
 * How a mentorship goes: the states it goes through with the day each begins. It is for a year, or two with an
 * extension; who did well is through with it, who did not is extended, and it is over early where one of the two is no
 * longer there.
 */
final class Course {

	private final SequencedMap<MentorshipState, LocalDate> states = new LinkedHashMap<>();

	private Course() {
	}

	/** One as told, from its proposal on. */
	static Course of(LocalDate from) {
		return new Course().then(MentorshipState.PROPOSED, from).then(MentorshipState.ACTIVE, from.plusDays(14));
	}

	/** Goes on with a state. */
	Course then(MentorshipState state, LocalDate day) {
		states.putLast(state, day);
		return this;
	}

	/**
	 * One as chance has it.
	 * @param mentorLeaves the day the mentor comes off the list
	 * @param menteeLeaves the day the mentee is no longer one
	 */
	static Course random(LocalDate from, LocalDate mentorLeaves, LocalDate menteeLeaves, SampleRandom random) {
		Course course = new Course().then(MentorshipState.PROPOSED, from);
		if (random.chance(0.05)) {
			course.then(MentorshipState.ENDED, later(from, random.between(20, 70)));
		}
		else {
			course.then(MentorshipState.ACTIVE, later(from, random.between(6, 24)));
			if (random.chance(0.07)) {
				course.then(random.chance(0.5) ? MentorshipState.REASSIGNED : MentorshipState.ENDED,
						later(from, random.between(90, 330)));
			}
			else {
				course.reviewed(from.plusYears(1), random);
			}
		}
		LocalDate limit = SampleDates.earlier(mentorLeaves, menteeLeaves);
		return course.until(limit, mentorLeaves.isBefore(menteeLeaves));
	}

	private void reviewed(LocalDate due, SampleRandom random) {
		then(MentorshipState.DUE_FOR_REVIEW, due);
		LocalDate closed = later(due, random.chance(0.1) ? random.between(90, 260) : random.between(8, 55));
		if (random.chance(0.8)) {
			then(MentorshipState.GRADUATED, closed);
		}
		else if (random.chance(0.8)) {
			then(MentorshipState.EXTENDED, closed);
			LocalDate again = later(due.plusYears(1), random.between(8, 55));
			then(random.chance(0.75) ? MentorshipState.GRADUATED : MentorshipState.ENDED, again);
		}
		else {
			then(MentorshipState.ENDED, later(due, random.between(150, 400)));
		}
	}

	/** The same, over by a day. */
	private Course until(LocalDate day, boolean mentorLeft) {
		boolean cut = states.values().removeIf(one -> !one.isBefore(day));
		if (cut) {
			boolean confirmed = states.lastEntry().getKey() != MentorshipState.PROPOSED;
			then(mentorLeft && confirmed ? MentorshipState.REASSIGNED : MentorshipState.ENDED, day);
		}
		return this;
	}

	private static LocalDate later(LocalDate day, int days) {
		return SampleDates.workday(day.plusDays(days));
	}

	SequencedMap<MentorshipState, LocalDate> states() {
		return states;
	}

	LocalDate from() {
		return states.firstEntry().getValue();
	}

	/** The day it is over, or the day after the end of the sample's world. */
	LocalDate to() {
		return states.lastEntry().getKey().isLast() ? states.lastEntry().getValue() : SampleDates.END.plusDays(1);
	}

}
