package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReserveStatus;

/** Fills the reserve pools, and tells of those who have left them. */
final class ReserveSample {

	private static final int IN_POOL = 860;

	private static final int PROPOSED = 64;

	private static final int DROPPED = 90;

	private static final int APPOINTED = 190;

	private final SampleDistrict district;

	private final SampleRandom random;

	private final ReserveRecordSample records;

	private final List<Reserve> reserves = new ArrayList<>();

	ReserveSample(SampleDistrict district) {
		this.district = district;
		this.random = district.random("reserves");
		this.records = new ReserveRecordSample(district, random);
	}

	/** Makes the records; so many of those in the pool are told elsewhere. */
	List<Reserve> make(int elsewhere, Set<Settlement> without) {
		List<Settlement> settlements = district.settlements().stream().filter(one -> !without.contains(one)).toList();
		for (int i = elsewhere; i < IN_POOL; i++) {
			// Two in three go anywhere and one in three to a smaller half, so that pools
			// range from none to four or so.
			int half = settlements.size() / 2;
			inPool(settlements.get(i % 3 == 0 ? random.between(0, half) : random.between(0, settlements.size() - 1)));
		}
		for (int i = 0; i < PROPOSED; i++) {
			Settlement settlement = random.pick(settlements);
			LocalDate from = random.day(SampleDates.day(2026, 3, 1), SampleDates.REFERENCE);
			add(settlement, person(settlement), from,
					List.of(new ReserveRecordSample.Stage(ReserveStatus.PROPOSED, from)));
		}
		for (int i = 0; i < DROPPED; i++) {
			dropped(random.pick(settlements));
		}
		appointed(settlements);
		return reserves;
	}

	private void inPool(Settlement settlement) {
		LocalDate from = random.day(SampleDates.day(2021, 3, 1), SampleDates.day(2026, 4, 10));
		List<ReserveRecordSample.Stage> stages = records.kept(from,
				SampleDates.REFERENCE.minusDays(random.between(0, 60)));
		LocalDate inspected = stages.getLast().from().plusDays(random.between(20, 120));
		if (!inspected.isAfter(SampleDates.REFERENCE) && random.chance(0.07)) {
			stages.add(new ReserveRecordSample.Stage(ReserveStatus.UNDER_INSPECTION, inspected));
		}
		add(settlement, person(settlement), from, stages);
	}

	private void dropped(Settlement settlement) {
		LocalDate from = random.day(SampleDates.day(2019, 3, 1), SampleDates.day(2024, 12, 31));
		if (random.chance(0.35)) {
			LocalDate end = from.plusDays(random.between(30, 90));
			add(settlement, person(settlement), from,
					List.of(new ReserveRecordSample.Stage(ReserveStatus.PROPOSED, from),
							new ReserveRecordSample.Stage(ReserveStatus.NOT_CONFIRMED, end)));
			return;
		}
		LocalDate end = random.day(from.plusDays(120), SampleDates.REFERENCE);
		List<ReserveRecordSample.Stage> stages = records.kept(from, end.minusDays(1));
		stages.add(new ReserveRecordSample.Stage(ReserveStatus.ADJUSTED, end));
		add(settlement, person(settlement), from, stages);
	}

	/** Those whose first post followed on a time in the pool. */
	private void appointed(List<Settlement> settlements) {
		LocalDate since = SampleDates.day(2020, 6, 1);
		Set<SampleNode> known = new HashSet<>();
		List<Settlement> left = random.some(settlements, APPOINTED);
		for (Settlement settlement : left) {
			settlement.party().incumbencies().filter(one -> one.span().from().isBefore(since))
					.forEach(one -> known.add(one.person()));
			settlement.committee().incumbencies().filter(one -> one.span().from().isBefore(since))
					.forEach(one -> known.add(one.person()));
			settlement.committee().current()
					.filter(one -> !known.contains(one.person())
							&& one.person().date("startedWorkOn").isBefore(since.minusYears(2)))
					.findFirst().ifPresent(one -> appointed(settlement, one));
		}
	}

	private void appointed(Settlement settlement, Incumbency office) {
		LocalDate end = office.span().from();
		LocalDate from = end.minusDays(random.between(300, 1000));
		List<ReserveRecordSample.Stage> stages = records.kept(from, end.minusDays(60));
		stages.add(new ReserveRecordSample.Stage(ReserveStatus.APPOINTED, end));
		PostKind aim = office.kind() == PostKind.DIRECTOR ? PostKind.SECRETARY : office.kind();
		SampleNode entry = records.add(settlement, office.person(), aim, stages);
		reserves.add(new Reserve(office.person(), entry, settlement, from, end, false));
	}

	private void add(Settlement settlement, SampleNode person, LocalDate from, List<ReserveRecordSample.Stage> stages) {
		PostKind aim = random.chance(0.55) ? PostKind.SECRETARY : PostKind.COMMITTEE_MEMBER;
		SampleNode entry = records.add(settlement, person, aim, stages);
		LocalDate to = entry.has("to") ? entry.date("to") : SampleDates.REFERENCE;
		reserves.add(new Reserve(person, entry, settlement, from, to, stages.getLast().status().isInPool()));
	}

	private SampleNode person(Settlement settlement) {
		PeopleSample people = district.people();
		return people.person(Calling.RESERVE, people.sex(0.35),
				people.bornOn(random.between(25, 43), SampleDates.REFERENCE), settlement.place(), false);
	}

}
