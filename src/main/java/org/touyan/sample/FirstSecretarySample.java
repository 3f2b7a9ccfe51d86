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

	/** Two years each, now and then with a time between in which nobody is there. */
	private void send(Office office) {
		LocalDate day = random.day(SampleDates.day(2016, 3, 1), SampleDates.day(2016, 10, 31));
		while (day.isBefore(SampleDates.END)) {
			LocalDate left = day.plusDays(random.between(690, 800));
			appoint(office, new Period(day, left));
			day = random.chance(0.2) ? left.plusDays(random.between(60, 300)) : left;
		}
	}

	private void appoint(Office office, Period span) {
		PeopleSample people = district.people();
		LocalDate bornOn = people.bornOn(random.between(31, 44), span.from());
		SampleNode person = people.person(Calling.GOVERNMENT, people.sex(0.25), bornOn, district.root(), span.from(),
				true);
		office.appoint(person, PostKind.FIRST_SECRETARY, span, "APPOINTED", null);
	}

}
