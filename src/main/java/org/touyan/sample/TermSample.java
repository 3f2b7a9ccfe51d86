package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;
import org.touyan.organisations.CommitteeKind;

/**
 * The elections of villages and communities and the terms between them: in the autumn of every fifth year within three
 * months, a subdistrict after the other; a few places elect in spring, to try it out, and some of those late.
 */
final class TermSample {

	private static final int FIRST_YEAR = 2016;

	/** By how many days each round is later in the year than the one before. */
	private static final long LATER = 16;

	private static final double PILOTS = 0.06;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final Map<String, Integer> weeks = new HashMap<>();

	TermSample(SampleGraph graph, SampleRandom random) {
		this.graph = graph;
		this.random = random;
	}

	/** The terms of a settlement, which both of its bodies serve over the same time, the first one first. */
	List<Term> of(Settlement settlement) {
		List<LocalDate> elections = elections(settlement);
		int number = random.between(9, 12);
		List<Term> terms = new ArrayList<>();
		for (int i = 0; i < elections.size(); i++) {
			Period time = new Period(elections.get(i), i + 1 < elections.size() ? elections.get(i + 1) : null);
			LocalDate called = time.to() == null ? null
					: SampleDates.workday(time.to().minusDays(random.between(35, 50)));
			terms.add(new Term(time, term(settlement.party(), time, number + i - 2, called),
					term(settlement.committee(), time, number + i, called)));
		}
		return terms;
	}

	private List<LocalDate> elections(Settlement settlement) {
		boolean pilot = random.chance(PILOTS);
		int week = weeks.computeIfAbsent(settlement.subdistrict(), _ -> random.between(0, 8));
		List<LocalDate> days = new ArrayList<>();
		for (int year = FIRST_YEAR; year <= SampleDates.END.getYear(); year += CommitteeKind.TERM_YEARS) {
			int term = days.size();
			LocalDate autumn = SampleDates.day(year, 9, 5).plusDays(LATER * term + 7L * week + random.between(0, 18));
			LocalDate spring = SampleDates.day(year, 4, 20).plusDays(LATER * term + random.between(0, 45));
			boolean late = pilot && !days.isEmpty() && random.chance(0.3);
			days.add(late ? spring.plusDays(random.between(60, 150)) : pilot ? spring : autumn);
		}
		days.removeIf(day -> day.isAfter(SampleDates.END));
		return days;
	}

	private SampleNode term(Office office, Period time, int number, @Nullable LocalDate called) {
		var term = graph.add("CommitteeTerm")
			.during(time)
			.with("number", number)
			.with("dueOn", CommitteeKind.dueOn(time.from()))
			.with("electionFrom", called);
		graph.relate(term, "TERM_OF", office.organisation());
		office.terms().add(term);
		return term;
	}

	/** A term of both bodies. */
	record Term(Period time, SampleNode ofParty, SampleNode ofCommittee) {
	}

}
