package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;
import org.touyan.organisations.CommitteeKind;
import org.touyan.organisations.PostKind;

/**
 * The committees that watch over the affairs of villages (村务监督委员会), elected with the villagers' committees for their
 * terms: three to five villagers who are in neither of the two committees (两委), one of whom at least knows finance.
 */
final class SupervisionSample {

	/** They were set up in 2010, so the one of 2016 is the third. */
	private static final int FIRST_NUMBER = 3;

	private static final int OLDEST = 60;

	private static final String FINANCE = "财务管理";

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	SupervisionSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("supervision");
	}

	void make() {
		district.settlements().stream().filter(Settlement::village).forEach(this::supervise);
	}

	private void supervise(Settlement village) {
		int places = CommitteeKind.SUPERVISION.smallest() + random.weighted(75, 5, 20);
		String name = village.division().name() + "村务监督委员会";
		Office office = new Office(graph, "Committee", name, village.code(), village.place());
		office.organisation().with("kind", CommitteeKind.SUPERVISION);
		office.establish(PostKind.SUPERVISION_HEAD, name + PostKind.SUPERVISION_HEAD.title(), 1)
			.establish(PostKind.SUPERVISION_MEMBER, name + PostKind.SUPERVISION_MEMBER.title(), places - 1);
		List<@Nullable SampleNode> seats = new ArrayList<>();
		for (int seat = 0; seat < places; seat++) {
			seats.add(null);
		}
		int number = FIRST_NUMBER;
		for (SampleNode of : village.committee().terms().nodes()) {
			SampleNode term = term(office, of, number++);
			elect(seats, village, term.date("from"));
			serve(seats, office, term);
		}
	}

	/** The same time as a term of the villagers' committee. */
	private SampleNode term(Office office, SampleNode of, int number) {
		SampleNode term = graph.add("CommitteeTerm").with("number", number);
		Stream.of("from", "to", "dueOn", "electionFrom")
			.filter(of::has)
			.forEach(property -> term.with(property, of.date(property)));
		graph.relate(term, "TERM_OF", office.organisation());
		office.terms().add(term);
		return term;
	}

	/** Most stand again; the first is the head, and a member of the Party. */
	private void elect(List<@Nullable SampleNode> seats, Settlement village, LocalDate day) {
		for (int seat = 0; seat < seats.size(); seat++) {
			SampleNode one = seats.get(seat);
			if (one == null || one.date("bornOn").plusYears(OLDEST).isBefore(day) || !random.chance(0.62)) {
				seats.set(seat, villager(village, day, seat == 0));
			}
		}
		if (seats.stream().noneMatch(SupervisionSample::knowsFinance)) {
			SampleNode accountant = villager(village, day, false).with("specialities", List.of(FINANCE));
			seats.set(seats.size() - 1, accountant);
		}
	}

	private SampleNode villager(Settlement village, LocalDate day, boolean head) {
		PeopleSample people = district.people();
		return people.person(Calling.VILLAGE, people.sex(head ? 0.15 : 0.35),
				people.bornOn(random.between(34, 58), day), village.place(), day, head);
	}

	private static boolean knowsFinance(@Nullable SampleNode one) {
		return one != null && ((List<?>) one.properties().getOrDefault("specialities", List.of())).contains(FINANCE);
	}

	private static void serve(List<@Nullable SampleNode> seats, Office office, SampleNode term) {
		Period time = new Period(term.date("from"), term.has("to") ? term.date("to") : null);
		PostKind kind = PostKind.SUPERVISION_HEAD;
		for (SampleNode one : seats) {
			if (one != null) {
				office.appoint(one, kind, new Period(time.from(), SampleDates.end(time)), "ELECTED", term);
			}
			kind = PostKind.SUPERVISION_MEMBER;
		}
	}

}
