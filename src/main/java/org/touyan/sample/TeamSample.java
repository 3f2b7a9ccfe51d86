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
		var seats = new Seating(settlement, random).seats();
		var term = terms.of(settlement);
		List<SampleNode> now = new ArrayList<>();
		seats.forEach(seat -> now.add(people.present(settlement, seat, seat.chief() && index % 12 == 5)));
		if (settlement.village() && index % 90 == 31 && neighbour != null
				&& neighbour.subdistrict().equals(settlement.subdistrict())) {
			neighbour.secretary().ifPresent(secretary -> now.set(0, secretary.person()));
		}
		var before = before(settlement, seats, now, term.former().from());
		var time = new TimeInOffice(settlement, term, people, random, index % 25 == 7);
		for (var i = 0; i < seats.size(); i++) {
			time.serve(seats.get(i), before.get(i), term.former(), false);
			time.present(seats.get(i), now.get(i), before.contains(now.get(i)));
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

}
