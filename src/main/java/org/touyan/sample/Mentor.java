package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.touyan.graph.Period;

/** Somebody's time on a list of mentors. */
final class Mentor {

	private final SampleNode person;

	private final SampleNode registration;

	private final Period span;

	private final List<Period> pairs = new ArrayList<>();

	private int beyond;

	Mentor(SampleNode person, SampleNode registration, Period span) {
		this.person = person;
		this.registration = registration;
		this.span = span;
	}

	SampleNode person() {
		return person;
	}

	String territory() {
		return registration.text("territory");
	}

	String field() {
		return registration.text("field");
	}

	Period span() {
		return span;
	}

	/** Whether there is room for one mentee at a time only. */
	boolean single() {
		return registration.number("capacity") == 1;
	}

	/**
	 * Whether the mentor may be bound to the mentee on the day: for some months yet, not the same, longer in service.
	 */
	boolean suits(SampleNode mentee, LocalDate day) {
		return mentee != person && span.contains(day) && span.contains(day.plusDays(120))
				&& person.date("startedWorkOn").isBefore(mentee.date("startedWorkOn"));
	}

	/** Whether there is room for one mentee more on the day. */
	boolean isFree(LocalDate day) {
		return pairs.stream().filter(one -> one.contains(day)).count() < registration.number("capacity") + beyond;
	}

	/** Lets the mentor take one mentee more than there is room for. */
	void overload() {
		beyond = 1;
	}

	void take(Period time) {
		pairs.add(time);
	}

}
