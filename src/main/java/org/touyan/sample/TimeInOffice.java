package org.touyan.sample;

import org.touyan.graph.Period;

/**
 * How the seats of one settlement were held.
 *
 * @param vacant whether its secretary has left without a successor
 */
record TimeInOffice(Settlement settlement, TermSample.Terms terms, TeamPeople people, SampleRandom random,
		boolean vacant) {

	/** The present term: served whole, taken over within it, or left so that the post is vacant. */
	void present(Seat seat, SampleNode person, boolean known) {
		var span = terms.present();
		var showcase = settlement.division().name().equals("芦南村");
		if (seat.chief() && settlement.village() && vacant && !showcase) {
			var left = random.day(SampleDates.day(2025, 6, 1), SampleDates.day(2026, 5, 31));
			serve(seat, person, new Period(span.from(), left), true);
		}
		else if (!known && random.chance(seat.chief() ? 0.25 : 0.1)) {
			var change = random.day(SampleDates.day(2022, 9, 1), SampleDates.day(2026, 5, 31));
			var former = people.former(settlement, seat, span.from());
			serve(seat, former, new Period(span.from(), change), true);
			serve(seat, person, Period.since(change), true);
		}
		else {
			serve(seat, person, span, true);
		}
	}

	/** Puts the person into the posts of the seat for a time in the present or the former term. */
	void serve(Seat seat, SampleNode person, Period span, boolean now) {
		for (var kind : seat.posts()) {
			var office = settlement.officeOf(kind);
			office.appoint(person, kind, span, "ELECTED", terms.term(office == settlement.party(), now));
		}
	}

}
