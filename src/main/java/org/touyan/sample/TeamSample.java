package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Fills the seats of every village and community, now and in the term before.
 */
final class TeamSample {

	private final SampleDistrict district;

	private final SampleRandom random;

	private final TermSample terms;

	private final TeamPeople people;

	private int index;

	TeamSample(SampleDistrict district) {
		this.district = district;
		this.random = district.random("teams");
		this.terms = new TermSample(district.graph(), random);
		this.people = new TeamPeople(district.people(), random);
	}

	void make() {
		Settlement neighbour = null;
		for (var settlement : district.settlements()) {
			fill(settlement, neighbour);
			neighbour = settlement;
			index++;
		}
	}

	private void fill(Settlement settlement, @Nullable Settlement neighbour) {
		var seats = Seat.of(settlement, random);
		var term = terms.of(settlement);
		List<SampleNode> now = new ArrayList<>();
		seats.forEach(seat -> now.add(people.present(settlement, seat, seat.chief() && index % 12 == 5)));
		if (settlement.village() && index % 90 == 31 && neighbour != null
				&& neighbour.subdistrict().equals(settlement.subdistrict())) {
			neighbour.secretary().ifPresent(secretary -> now.set(0, secretary.person()));
		}
		var before = before(settlement, seats, now, term.former().from());
		for (var i = 0; i < seats.size(); i++) {
			serve(settlement, seats.get(i), before.get(i), term, term.former(), false);
			presentTime(settlement, seats.get(i), now.get(i), term, before.contains(now.get(i)));
		}
	}

	/**
	 * Whoever sat in the seats in the term before: some of those of today, at times
	 * in a lower seat.
	 */
	private List<SampleNode> before(Settlement settlement, List<Seat> seats, List<SampleNode> now, LocalDate day) {
		Map<Integer, SampleNode> before = new HashMap<>();
		for (var i = 0; i < seats.size(); i++) {
			var seat = i == 0 && random.chance(0.35) ? 1 : i;
			if (random.chance(0.5) && people.mayServe(now.get(i), day)) {
				before.putIfAbsent(seat, now.get(i));
			}
		}
		List<SampleNode> all = new ArrayList<>();
		for (var i = 0; i < seats.size(); i++) {
			var person = before.get(i);
			all.add(person == null ? people.former(settlement, seats.get(i), day) : person);
		}
		return all;
	}

	private void presentTime(Settlement settlement, Seat seat, SampleNode person, TermSample.Terms term,
			boolean known) {
		var span = term.present();
		var showcase = settlement.division().name().equals("芦南村");
		if (seat.chief() && settlement.village() && index % 25 == 7 && !showcase) {
			var left = random.day(SampleDates.day(2025, 6, 1), SampleDates.day(2026, 5, 31));
			serve(settlement, seat, person, term, new Span(span.from(), left), true);
		} else if (!known && random.chance(seat.chief() ? 0.25 : 0.1)) {
			var change = random.day(SampleDates.day(2022, 9, 1), SampleDates.day(2026, 5, 31));
			var former = people.former(settlement, seat, span.from());
			serve(settlement, seat, former, term, new Span(span.from(), change), true);
			serve(settlement, seat, person, term, Span.since(change), true);
		} else {
			serve(settlement, seat, person, term, span, true);
		}
	}

	private void serve(Settlement settlement, Seat seat, SampleNode person, TermSample.Terms terms, Span span,
			boolean now) {
		for (var kind : seat.posts()) {
			var office = settlement.officeOf(kind);
			office.appoint(person, kind, span, "ELECTED", terms.term(office == settlement.party(), now));
		}
	}

}
