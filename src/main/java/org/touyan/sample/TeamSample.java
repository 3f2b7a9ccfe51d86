package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Fills the seats of every village and community, now and in the term before. */
final class TeamSample {

	private static final int VACANT = 21;

	private final SampleDistrict district;

	private final SampleRandom random;

	private final TermSample terms;

	private final TeamPeople people;

	private final Set<Settlement> vacant;

	private boolean shared;

	TeamSample(SampleDistrict district) {
		this.district = district;
		this.random = district.random("teams");
		this.terms = new TermSample(district.graph(), random);
		this.people = new TeamPeople(district.people(), random);
		this.vacant = Set.copyOf(district.random("vacancies")
			.some(district.settlements().stream().filter(Settlement::village).toList(), VACANT));
	}

	void make() {
		Settlement neighbour = null;
		for (var settlement : district.settlements()) {
			fill(settlement, neighbour);
			neighbour = settlement;
		}
	}

	private void fill(Settlement settlement, @Nullable Settlement neighbour) {
		var seats = new Seating(settlement, random).seats();
		var term = terms.of(settlement);
		List<SampleNode> now = new ArrayList<>();
		seats.forEach(seat -> now.add(people.present(settlement, seat, seat.chief() && random.chance(0.08))));
		if (!shared && neighbour != null && shares(settlement, neighbour)) {
			neighbour.secretary().ifPresent(secretary -> now.set(0, secretary.person()));
			shared = true;
		}
		var before = before(settlement, seats, now, term.former().from());
		var time = new TimeInOffice(settlement, term, people, random, vacant.contains(settlement));
		for (var i = 0; i < seats.size(); i++) {
			time.serve(seats.get(i), before.get(i), term.former(), false);
			time.present(seats.get(i), now.get(i), before.contains(now.get(i)));
		}
	}

	private boolean shares(Settlement settlement, Settlement neighbour) {
		return settlement.village() && neighbour.subdistrict().equals(settlement.subdistrict())
				&& !vacant.contains(settlement) && !LunanTies.tells(settlement) && !LunanTies.tells(neighbour)
				&& neighbour.secretary().isPresent();
	}

	/** Who sat there before: some of those of today, at times in a lower seat. */
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
