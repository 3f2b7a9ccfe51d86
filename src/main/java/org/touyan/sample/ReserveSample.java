package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReserveStatus;

/** Fills the reserve pools, and tells of those who have left them. */
final class ReserveSample {

	private static final int IN_POOL = 860;

	private static final int PROPOSED = 64;

	private static final int DROPPED = 90;

	private final SampleDistrict district;

	private final SampleRandom random;

	private final ReserveRecordSample records;

	private final List<Reserve> reserves = new ArrayList<>();

	ReserveSample(SampleDistrict district) {
		this.district = district;
		this.random = district.random("reserves");
		this.records = new ReserveRecordSample(district, random);
	}

	List<Reserve> make(int elsewhere) {
		List<Settlement> settlements = district.settlements()
			.stream()
			.filter(one -> elsewhere == 0 || !LunanTies.tells(one))
			.toList();
		for (int i = elsewhere; i < IN_POOL; i++) {
			// Every third goes to the first half, so that pools range from none to four or so.
			int last = i % 3 == 0 ? settlements.size() / 2 : settlements.size() - 1;
			inPool(settlements.get(random.between(0, last)));
		}
		for (int i = 0; i < PROPOSED; i++) {
			Settlement settlement = random.pick(settlements);
			LocalDate from = random.day(SampleDates.day(2026, 3, 1), SampleDates.REFERENCE);
			add(settlement, person(settlement), from, List.of(new ReserveStep(ReserveStatus.PROPOSED, from)));
		}
		random.some(settlements, DROPPED).forEach(this::dropped);
		reserves.addAll(new AppointedSample(random, records).make(settlements));
		return reserves;
	}

	private void inPool(Settlement settlement) {
		LocalDate from = random.day(SampleDates.day(2021, 3, 1), SampleDates.day(2026, 4, 10));
		List<ReserveStep> stages = records.kept(from, SampleDates.REFERENCE.minusDays(random.between(0, 60)));
		LocalDate inspected = stages.getLast().from().plusDays(random.between(20, 120));
		if (!inspected.isAfter(SampleDates.REFERENCE) && random.chance(0.07)) {
			stages.add(new ReserveStep(ReserveStatus.UNDER_INSPECTION, inspected));
		}
		add(settlement, person(settlement), from, stages);
	}

	private void dropped(Settlement settlement) {
		LocalDate from = random.day(SampleDates.day(2019, 3, 1), SampleDates.day(2024, 12, 31));
		if (random.chance(0.35)) {
			LocalDate end = from.plusDays(random.between(30, 90));
			var steps = List.of(new ReserveStep(ReserveStatus.PROPOSED, from),
					new ReserveStep(ReserveStatus.NOT_CONFIRMED, end));
			add(settlement, person(settlement), from, steps);
			return;
		}
		LocalDate end = random.day(from.plusDays(120), SampleDates.REFERENCE);
		List<ReserveStep> stages = records.kept(from, end.minusDays(1));
		stages.add(new ReserveStep(ReserveStatus.ADJUSTED, end));
		add(settlement, person(settlement), from, stages);
	}

	private void add(Settlement settlement, SampleNode person, LocalDate from, List<ReserveStep> stages) {
		PostKind aim = random.chance(0.55) ? PostKind.SECRETARY : PostKind.COMMITTEE_MEMBER;
		SampleNode entry = records.add(settlement, person, aim, stages);
		reserves.add(Reserve.of(person, entry, settlement, from, stages.getLast().status().isInPool()));
	}

	private SampleNode person(Settlement settlement) {
		var people = district.people();
		return people.person(Calling.RESERVE, people.sex(0.35),
				people.bornOn(random.between(25, 43), SampleDates.REFERENCE), settlement.place(), false);
	}

}
