package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReserveStatus;

/**
 * Fills the reserve pools year by year: with some of those who were to come into office, and with others who stay until
 * they are dropped.
 */
final class ReserveSample {

	/** Places in the pools that are kept filled beside those who come into office. */
	private static final int PLACES = 695;

	private static final LocalDate FIRST = SampleDates.day(2014, 6, 1);

	private static final int YOUNGEST = 22;

	private static final int OLDEST = 45;

	private final SampleDistrict district;

	private final SampleRandom random;

	private final ReserveRecordSample records;

	private final List<Reserve> reserves = new ArrayList<>();

	/** Until when somebody has a record. */
	private final Map<SampleNode, LocalDate> recorded = new HashMap<>();

	private final Map<String, List<Worker>> workers = new HashMap<>();

	ReserveSample(SampleDistrict district, List<Worker> workers) {
		this.district = district;
		this.random = district.random("reserves");
		this.records = new ReserveRecordSample(district, random);
		workers.forEach(
				one -> this.workers.computeIfAbsent(one.record().text("territory"), _ -> new ArrayList<>()).add(one));
	}

	/** All who are ever in reserve, the first ones first. */
	List<Reserve> make(List<Newcomer> newcomers) {
		newcomers.stream().filter(one -> !LunanSample.isLunan(one.settlement())).forEach(this::appointed);
		List<Settlement> settlements = district.settlements()
			.stream()
			.filter(one -> !LunanSample.isLunan(one))
			.toList();
		for (int i = 0; i < PLACES; i++) {
			// Every third goes to the first half, so that pools range from none to four or so.
			int last = i % 3 == 0 ? settlements.size() / 2 : settlements.size() - 1;
			place(settlements.get(random.between(0, last)));
		}
		reserves.sort(Comparator.comparing(Reserve::from));
		return reserves;
	}

	/** Some of those who came into office had been in reserve for it. */
	private void appointed(Newcomer one) {
		LocalDate end = one.day();
		LocalDate from = SampleDates.workday(end.minusDays(random.between(300, 1200)));
		boolean young = one.person().date("bornOn").isAfter(from.minusYears(OLDEST + 3));
		boolean grown = one.person().date("bornOn").isBefore(from.minusYears(YOUNGEST));
		if (!young || !grown || recorded.containsKey(one.person()) || !random.chance(one.risen() ? 0.45 : 0.15)) {
			return;
		}
		LocalDate inspected = SampleDates.workday(end.minusDays(random.between(25, 55)));
		List<ReserveStep> stages = records.kept(from, inspected);
		stages.add(new ReserveStep(ReserveStatus.UNDER_INSPECTION, inspected));
		stages.add(new ReserveStep(ReserveStatus.APPOINTED, end));
		boolean chief = one.post() == PostKind.SECRETARY || one.post() == PostKind.DIRECTOR;
		PostKind aim = chief ? PostKind.SECRETARY : PostKind.COMMITTEE_MEMBER;
		add(records.add(one.settlement(), one.person(), aim, stages));
	}

	/** One place of a pool and those who had it one after the other. */
	private void place(Settlement settlement) {
		LocalDate day = random.day(FIRST, SampleDates.BEGINNING);
		while (day.isBefore(SampleDates.END)) {
			LocalDate from = SampleDates.workday(day);
			SampleNode person = person(settlement, from);
			boolean confirmed = random.chance(0.9);
			LocalDate end = SampleDates.workday(from.plusDays(confirmed ? random.between(500, 2000) : 60));
			List<ReserveStep> stages = confirmed ? records.kept(from, end)
					: new ArrayList<>(List.of(new ReserveStep(ReserveStatus.PROPOSED, from)));
			stages.add(new ReserveStep(confirmed ? left(person, end) : ReserveStatus.NOT_CONFIRMED, end));
			// Who is no member of the Party is in reserve for the committee, but for a few whom nobody has noticed.
			boolean party = PeopleSample.isMember(person, from) ? random.chance(0.75) : random.chance(0.03);
			add(records.add(settlement, person, party ? PostKind.SECRETARY : PostKind.COMMITTEE_MEMBER, stages));
			day = end.plusDays(random.between(20, 160));
		}
	}

	/** How it ended for somebody who did not come into office; who is in no team may have died. */
	private ReserveStatus left(SampleNode person, LocalDate day) {
		if (random.chance(0.01) && !person.labels().contains("Cadre") && !person.labels().contains("CommunityWorker")) {
			person.with("stateOn", day).since(day, "personnelState", "DECEASED");
			return ReserveStatus.DECEASED;
		}
		return random.chance(0.04) ? ReserveStatus.OTHER : ReserveStatus.ADJUSTED;
	}

	private void add(Reserve reserve) {
		reserves.add(reserve);
		recorded.put(reserve.person(), reserve.to());
	}

	/** Somebody of the team, in communities a worker too, or somebody new. */
	private SampleNode person(Settlement settlement, LocalDate day) {
		List<SampleNode> known = new ArrayList<>(settlement.team(SampleDates.later(day, SampleDates.BEGINNING)));
		workers.getOrDefault(settlement.code(), List.of())
			.stream()
			.filter(one -> one.span().contains(day))
			.forEach(one -> known.add(one.person()));
		List<SampleNode> able = known.stream().distinct().filter(one -> isAble(settlement, one, day)).toList();
		if (!able.isEmpty() && random.chance(settlement.village() ? 0.25 : 0.6)) {
			return random.pick(able);
		}
		var people = district.people();
		return people.person(Calling.RESERVE, people.sex(0.35), people.bornOn(random.between(23, 38), day),
				settlement.place(), day, false);
	}

	/** Whether somebody who works there already may be in reserve: young, not the secretary, in no other pool. */
	private boolean isAble(Settlement settlement, SampleNode one, LocalDate day) {
		boolean young = one.date("bornOn").isAfter(day.minusYears(OLDEST - 5));
		boolean chief = settlement.party()
			.incumbencies()
			.anyMatch(held -> held.person() == one && held.kind() == PostKind.SECRETARY);
		return young && !chief && !recorded.containsKey(one);
	}

}
