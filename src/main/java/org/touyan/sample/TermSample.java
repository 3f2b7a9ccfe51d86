package org.touyan.sample;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;
import org.touyan.organisations.CommitteeKind;

/** The former and the present term of a settlement's two bodies. */
final class TermSample {

	private final SampleGraph graph;

	private final SampleRandom random;

	TermSample(SampleGraph graph, SampleRandom random) {
		this.graph = graph;
		this.random = random;
	}

	/** Terms elected around 2021: most still run, some are in election, some have run out without one. */
	Terms of(Settlement settlement) {
		var kind = random.weighted(83, 11, 6);
		var elected = switch (kind) {
			case 0 -> random.day(SampleDates.day(2021, 10, 1), SampleDates.day(2022, 6, 30));
			case 1 -> random.day(SampleDates.day(2021, 3, 1), SampleDates.day(2021, 7, 31));
			default -> random.day(SampleDates.day(2020, 12, 1), SampleDates.day(2021, 5, 31));
		};
		var election = kind == 1 ? random.day(SampleDates.day(2026, 3, 1), SampleDates.day(2026, 6, 25)) : null;
		var number = random.between(10, 13);
		var before = elected.minusYears(CommitteeKind.TERM_YEARS);
		return new Terms(new Period(before, elected), Period.since(elected),
				term(settlement.party(), new Period(before, elected), number - 3, null),
				term(settlement.party(), Period.since(elected), number - 2, election),
				term(settlement.committee(), new Period(before, elected), number - 1, null),
				term(settlement.committee(), Period.since(elected), number, election));
	}

	private SampleNode term(Office office, Period span, int number, @Nullable LocalDate election) {
		var term = graph.add("CommitteeTerm")
			.during(span)
			.with("number", number)
			.with("dueOn", CommitteeKind.dueOn(span.from()))
			.with("electionFrom", election);
		graph.relate(term, "TERM_OF", office.organisation());
		office.terms().add(term);
		return term;
	}

	/** The terms of a settlement, which both of its bodies serve over the same time. */
	record Terms(Period former, Period present, SampleNode formerOfParty, SampleNode presentOfParty,
			SampleNode formerOfCommittee, SampleNode presentOfCommittee) {

		SampleNode term(boolean ofParty, boolean now) {
			return now ? ofParty ? presentOfParty : presentOfCommittee : ofParty ? formerOfParty : formerOfCommittee;
		}

	}

}
