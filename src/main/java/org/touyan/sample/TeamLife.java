package org.touyan.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;

/** How the seats of one settlement's team were held: elections, and within a term some leave and others follow. */
final class TeamLife {

	private static final int YOUNGEST = 24;

	private static final int OLDEST = 60;

	private static final int OLDEST_NEW_CHIEF = 54;

	private final SampleDistrict district;

	private final Settlement settlement;

	private final SampleRandom random;

	private final List<Newcomer> newcomers;

	private final List<Seat> seats;

	private final @Nullable SampleNode[] holders;

	private final LocalDate[] since;

	private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::day));

	TeamLife(SampleDistrict district, Settlement settlement, SampleRandom random, List<Newcomer> newcomers) {
		this.district = district;
		this.settlement = settlement;
		this.random = random;
		this.newcomers = newcomers;
		this.seats = new Seating(settlement, random).seats();
		this.holders = new SampleNode[seats.size()];
		this.since = new LocalDate[seats.size()];
	}

	/**
	 * Lives through the terms.
	 * @param guest the secretary of another village who is this one's too in the second term
	 */
	void live(List<TermSample.Term> terms, @Nullable SampleNode guest) {
		for (int number = 0; number < terms.size(); number++) {
			TermSample.Term term = terms.get(number);
			elect(term.time().from(), number == 1 ? guest : null);
			LocalDate end = SampleDates.end(term.time());
			serve(term, end, guest != null && number == 1);
			if (guest != null && number == 1) {
				holders[0] = null;
			}
		}
	}

	private void elect(LocalDate day, @Nullable SampleNode guest) {
		for (int i = 0; i < holders.length; i++) {
			SampleNode one = holders[i];
			if (one != null && (old(one, day) || !random.chance(0.68))) {
				holders[i] = null;
			}
		}
		if (guest != null) {
			holders[0] = guest;
		}
		for (int i = 0; i < holders.length; i++) {
			if (holders[i] == null) {
				fill(i, day, null);
			}
			since[i] = day;
		}
	}

	/** Whether somebody is too old to stand again; some are let stand. */
	private boolean old(SampleNode one, LocalDate day) {
		return one.date("bornOn").plusYears(OLDEST).isBefore(day) && random.chance(0.95);
	}

	private void serve(TermSample.Term term, LocalDate end, boolean steady) {
		for (int i = steady ? 1 : 0; i < holders.length; i++) {
			if (random.chance(seats.get(i).chief() ? 0.3 : 0.12)) {
				events.add(new Event(random.day(term.time().from().plusDays(150), end.minusDays(150)), i, false));
			}
		}
		while (!events.isEmpty()) {
			Event event = events.remove();
			if (event.day().isBefore(end)) {
				happen(event, term);
			}
		}
		for (int i = 0; i < holders.length; i++) {
			hold(i, end, term);
		}
	}

	private void happen(Event event, TermSample.Term term) {
		int seat = event.seat();
		if (event.fills()) {
			if (holders[seat] == null) {
				fill(seat, event.day(), term);
				since[seat] = event.day();
			}
		}
		else if (holders[seat] != null) {
			vacate(seat, event.day(), term);
		}
	}

	private void vacate(int seat, LocalDate day, TermSample.Term term) {
		hold(seat, day, term);
		holders[seat] = null;
		int gap = random.chance(0.35) ? 0 : LunanSample.isLunan(settlement) ? 20 : random.between(90, 560);
		events.add(new Event(day.plusDays(gap), seat, true));
	}

	/** Writes down who held the seat in this term. */
	private void hold(int seat, LocalDate until, TermSample.Term term) {
		SampleNode one = holders[seat];
		if (one != null && since[seat].isBefore(until)) {
			for (var kind : seats.get(seat).posts()) {
				var office = settlement.officeOf(kind);
				office.appoint(one, kind, new Period(since[seat], until),
						since[seat].equals(term.time().from()) ? "ELECTED" : "BY_ELECTION",
						office == settlement.party() ? term.ofParty() : term.ofCommittee());
			}
		}
	}

	private void fill(int seat, LocalDate day, TermSample.@Nullable Term term) {
		Seat place = seats.get(seat);
		int from = place.chief() && random.chance(0.4) ? candidate(day) : -1;
		if (from > 0) {
			SampleNode one = Objects.requireNonNull(holders[from]);
			newcomers.add(new Newcomer(one, settlement, place.posts().getFirst(), day, true));
			if (term != null) {
				hold(from, day, term);
				events.add(new Event(day.plusDays(random.between(60, 300)), from, true));
			}
			holders[from] = null;
			holders[seat] = one;
			return;
		}
		SampleNode one = person(place, day);
		newcomers.add(new Newcomer(one, settlement, place.posts().getFirst(), day, false));
		holders[seat] = one;
	}

	/** The seat of a member who may become secretary, or -1. */
	private int candidate(LocalDate day) {
		return IntStream.range(1, holders.length).filter(i -> {
			SampleNode one = holders[i];
			return one != null && PeopleSample.isMember(one, day)
					&& one.date("bornOn").isAfter(day.minusYears(OLDEST_NEW_CHIEF));
		}).findFirst().orElse(-1);
	}

	private SampleNode person(Seat seat, LocalDate day) {
		PeopleSample people = district.people();
		int low = seat.chief() ? 32 : YOUNGEST;
		int[] weights = settlement.village() ? new int[] { 12, 22, 28, 26, 12 } : new int[] { 22, 30, 26, 16, 6 };
		int age = low + 6 * random.weighted(weights) + random.between(0, 5);
		return people.person(settlement.village() ? Calling.VILLAGE : Calling.COMMUNITY, seat.sex(),
				people.bornOn(Math.min(age, OLDEST_NEW_CHIEF), day), settlement.place(), day, seat.ofParty());
	}

	/**
	 * Something that happens to a seat within a term.
	 *
	 * @param fills whether somebody comes into it; otherwise its holder leaves
	 */
	private record Event(LocalDate day, int seat, boolean fills) {
	}

}
