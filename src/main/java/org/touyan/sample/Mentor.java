package org.touyan.sample;

import java.time.LocalDate;

import org.touyan.graph.Period;

/** Somebody on the list of mentors. */
final class Mentor {

	private final SampleNode person;

	private final SampleNode registration;

	private final Period span;

	private int load;

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

	LocalDate since() {
		return span.from();
	}

	boolean current() {
		return span.isOpen();
	}

	/** Whether the mentor may be bound to the mentee on the day: registered, not the same, longer in service. */
	boolean suits(SampleNode mentee, LocalDate day) {
		return mentee != person && span.contains(day)
				&& person.date("startedWorkOn").isBefore(mentee.date("startedWorkOn"));
	}

	boolean free() {
		return load < registration.number("capacity") + beyond;
	}

	/** Lets the mentor take one mentee more than there is room for. */
	void overload() {
		beyond = 1;
	}

	void take() {
		load++;
	}

}
