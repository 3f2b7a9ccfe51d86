package org.touyan.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.touyan.graph.Period;

/** The lists of mentors of all places of a district. */
final class MentorRegister {

	private final SampleGraph graph;

	private final SampleRandom random;

	private final List<Mentor> mentors = new ArrayList<>();

	MentorRegister(SampleGraph graph, SampleRandom random) {
		this.graph = graph;
		this.random = random;
	}

	List<Mentor> mentors() {
		return Collections.unmodifiableList(mentors);
	}

	/** Puts a person on the list of a place to this day. */
	void present(SampleNode person, SampleNode place, String tier, String kind) {
		var from = random.day(SampleDates.day(2018, 3, 1), SampleDates.day(2024, 6, 30));
		registration(person, place, tier, kind, Period.since(from));
	}

	/** Tells that a person was once on the list of a place. */
	void former(SampleNode person, SampleNode place, String tier, String kind) {
		var from = random.day(SampleDates.day(2013, 3, 1), SampleDates.day(2015, 6, 30));
		registration(person, place, tier, kind,
				new Period(from, random.day(SampleDates.day(2020, 1, 1), SampleDates.day(2023, 6, 30))));
	}

	private void registration(SampleNode person, SampleNode place, String tier, String kind, Period span) {
		var registration = graph.add("MentorRegistration")
			.during(span)
			.with("tier", tier)
			.with("kind", kind)
			.with("field", random.pick(SampleWords.list("fields")))
			.with("capacity", random.between(2, 5))
			.with("territory", place.id());
		graph.relate(person.label("Mentor"), "REGISTERED_AS", registration);
		graph.relate(registration, "REGISTERED_IN", place);
		mentors.add(new Mentor(person, registration, span));
	}

}
