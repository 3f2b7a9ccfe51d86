package org.touyan.sample;

import java.time.LocalDate;

import org.touyan.people.Sex;

/** The people of village and community teams: young and old, most between 45 and 55. */
final class TeamPeople {

	private static final int[] AGE_WEIGHTS = { 5, 10, 16, 22, 27, 14, 3 };

	private static final int YOUNGEST = 28;

	private static final int AGE_STEP = 5;

	private static final int YOUNGEST_IN_OFFICE = 28;

	private final PeopleSample people;

	private final SampleRandom random;

	TeamPeople(PeopleSample people, SampleRandom random) {
		this.people = people;
		this.random = random;
	}

	/** Somebody who sits in the seat now, where wanted within a year of retirement. */
	SampleNode present(Settlement settlement, Seat seat, boolean nearRetirement) {
		var bornOn = people.serving(seat.sex(), age(seat.sex(), settlement.village()), SampleDates.REFERENCE);
		if (nearRetirement) {
			bornOn = switch (seat.sex()) {
				case MALE -> random.day(SampleDates.day(1966, 3, 1), SampleDates.day(1966, 9, 30));
				case FEMALE -> random.day(SampleDates.day(1971, 3, 1), SampleDates.day(1971, 9, 30));
			};
		}
		return person(settlement, seat, seat.sex(), bornOn);
	}

	/** Somebody who sat in the seat from the day on and no longer does. */
	SampleNode former(Settlement settlement, Seat seat, LocalDate day) {
		var sex = random.chance(0.75) ? seat.sex() : Sex.MALE;
		return person(settlement, seat, sex, people.bornOn(random.between(38, 57), day));
	}

	/** Whether the person was old enough to hold office on the day. */
	boolean mayServe(SampleNode person, LocalDate day) {
		return !person.date("bornOn").plusYears(YOUNGEST_IN_OFFICE).isAfter(day);
	}

	private SampleNode person(Settlement settlement, Seat seat, Sex sex, LocalDate bornOn) {
		var calling = settlement.village() ? Calling.VILLAGE : Calling.COMMUNITY;
		return people.person(calling, sex, bornOn, settlement.place(), seat.ofParty());
	}

	private int age(Sex sex, boolean village) {
		var age = YOUNGEST + AGE_STEP * random.weighted(AGE_WEIGHTS) + random.between(0, AGE_STEP - 1);
		var oldest = sex == Sex.FEMALE ? 56 : village ? 62 : 59;
		return age > oldest ? random.between(45, 55) : age - (village ? 0 : age > 40 ? 4 : 0);
	}

}
