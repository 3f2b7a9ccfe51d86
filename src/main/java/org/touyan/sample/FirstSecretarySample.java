package org.touyan.sample;

import java.time.LocalDate;

import org.touyan.graph.Period;
import org.touyan.organisations.PostKind;

/** Sends first secretaries to most of the weak villages. */
final class FirstSecretarySample {

	private final SampleDistrict district;

	private final SampleRandom random;

	FirstSecretarySample(SampleDistrict district) {
		this.district = district;
		this.random = district.random("first secretaries");
	}

	void make() {
		district.settlements()
			.stream()
			.map(Settlement::party)
			.filter(one -> one.has(PostKind.FIRST_SECRETARY))
			.forEach(this::send);
	}

	private void send(Office office) {
		LocalDate first = random.day(SampleDates.day(2019, 10, 1), SampleDates.day(2020, 3, 31));
		LocalDate change = random.day(SampleDates.day(2021, 10, 1), SampleDates.day(2022, 3, 31));
		LocalDate now = random.day(SampleDates.day(2024, 3, 1), SampleDates.day(2024, 9, 30));
		appoint(office, new Period(first, change));
		appoint(office, new Period(change, now));
		if (random.chance(0.85)) {
			appoint(office, Period.since(now));
		}
	}

	private void appoint(Office office, Period span) {
		PeopleSample people = district.people();
		LocalDate bornOn = people.bornOn(random.between(31, 44), span.from());
		SampleNode person = people.person(Calling.GOVERNMENT, people.sex(0.25), bornOn, district.root(), true);
		office.appoint(person, PostKind.FIRST_SECRETARY, span, "APPOINTED", null);
	}

}
