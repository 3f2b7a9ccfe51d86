package org.touyan.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.touyan.governance.TaskForceRole;
import org.touyan.graph.Period;
import org.touyan.organisations.PostKind;

/** The task force of the plan: headed by who holds the two principal posts, with people whom departments send. */
final class TaskForceSample {

	private static final LocalDate FOUNDED = SampleDates.day(2025, 2, 10);

	private static final int DEPARTMENTS = 10;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	TaskForceSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("taskForce");
	}

	void make(SampleNode plan) {
		SampleNode force = graph.add("TaskForce")
			.with("name", "“双十”行动计划专项小组")
			.with("foundedOn", FOUNDED)
			.with("territory", district.root().id());
		graph.relate(force, "CARRIES_OUT", plan);
		lead(force, district.superior(district.root().id()), PostKind.SECRETARY);
		lead(force, district.authority(district.root().id()), PostKind.DIRECTOR);
		random.some(district.departments(), DEPARTMENTS).forEach(department -> members(force, department));
	}

	/** Who holds a principal post is a leader for as long. */
	private void lead(SampleNode force, Office office, PostKind kind) {
		office.incumbencies()
			.filter(one -> one.kind() == kind && SampleDates.end(one.span()).isAfter(FOUNDED))
			.forEach(one -> seat(force, one.person(), TaskForceRole.CO_LEADER,
					new Period(SampleDates.later(one.span().from(), FOUNDED), one.span().to())));
	}

	/** One after the other whom a department sends, for some years or until they leave it. */
	private void members(SampleNode force, Office department) {
		LocalDate day = SampleDates.workday(FOUNDED.plusDays(random.between(0, 30)));
		while (day.isBefore(SampleDates.END)) {
			LocalDate from = day;
			LocalDate until = from.plusDays(random.between(500, 1100));
			Optional<Incumbency> sent = department.on(from)
				.filter(one -> one.kind() == PostKind.DEPUTY_DIRECTOR)
				.max(Comparator.comparing(one -> SampleDates.end(one.span())));
			if (sent.isPresent()) {
				until = SampleDates.earlier(until, SampleDates.end(sent.get().span()));
				SampleNode seat = seat(force, sent.get().person(), TaskForceRole.MEMBER, new Period(from, until));
				graph.relate(seat, "SENT_BY", department.organisation());
			}
			day = SampleDates.workday(until.plusDays(random.between(0, 40)));
		}
	}

	private SampleNode seat(SampleNode force, SampleNode person, TaskForceRole role, Period span) {
		SampleNode seat = graph.add("TaskForceSeat").during(span).with("role", role);
		graph.relate(person, "SITS_IN", seat);
		graph.relate(seat, "SEAT_OF", force);
		return seat;
	}

}
