package org.touyan.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

import org.touyan.mentoring.MentorshipState;

/**
 * How a mentorship went.
 *
 * @param dueOn the day it is due to end
 * @param states the states it went through with the day each began
 */
record Course(LocalDate dueOn, SequencedMap<MentorshipState, LocalDate> states) {

	/** One that began on this day for a year and still lasts on the reference date. */
	static Course present(LocalDate from, SampleRandom random) {
		var states = begun(from);
		var due = from.plusYears(1);
		if (!due.isAfter(SampleDates.REFERENCE)) {
			states.put(MentorshipState.DUE_FOR_REVIEW, due);
			var extended = due.plusDays(random.between(10, 40));
			if (!extended.isAfter(SampleDates.REFERENCE) && random.chance(0.7)) {
				states.put(MentorshipState.EXTENDED, extended);
				return new Course(due.plusYears(1), states);
			}
		}
		return new Course(due, states);
	}

	/** One that began on this day and is over by the reference date. */
	static Course past(LocalDate from, SampleRandom random) {
		var states = begun(from);
		var due = from.plusYears(1);
		if (random.chance(0.12)) {
			states.put(MentorshipState.ENDED, from.plusDays(random.between(90, 330)));
		}
		else if (random.chance(0.12)) {
			states.put(MentorshipState.REASSIGNED, from.plusDays(random.between(90, 330)));
		}
		else {
			states.put(MentorshipState.DUE_FOR_REVIEW, due);
			states.put(MentorshipState.GRADUATED, due.plusDays(random.between(5, 45)));
		}
		return new Course(due, states);
	}

	/** The first states of any mentorship, as far as the reference date allows. */
	static SequencedMap<MentorshipState, LocalDate> begun(LocalDate from) {
		SequencedMap<MentorshipState, LocalDate> states = new LinkedHashMap<>();
		states.put(MentorshipState.PROPOSED, from);
		var active = from.plusDays(14);
		if (!active.isAfter(SampleDates.REFERENCE)) {
			states.put(MentorshipState.ACTIVE, active);
		}
		return states;
	}

}
