package org.touyan.sample;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.touyan.people.Retirement;
import org.touyan.people.Sex;
import org.touyan.places.Pinyin;

/** Makes the people. */
final class PeopleSample {

	private static final List<String> EDUCATION = List.of("GRADUATE", "UNIVERSITY", "COLLEGE", "VOCATIONAL",
			"SENIOR_SECONDARY", "JUNIOR_SECONDARY");

	private static final List<String> STATUS = List.of("PARTY_MEMBER", "PROBATIONARY_MEMBER", "OTHER_PARTY",
			"INDEPENDENT", "CITIZEN");

	private static final int[] WORKING_AGE = { 25, 22, 21, 19, 18, 18 };

	private final SampleGraph graph;

	private final SampleRandom random;

	private final SampleNames names;

	PeopleSample(SampleGraph graph, SampleRandom random) {
		this.graph = graph;
		this.random = random;
		this.names = new SampleNames(random);
	}

	/** Somebody of this sex and day of birth who lives in the place; for Party posts surely a member. */
	SampleNode person(Calling calling, Sex sex, LocalDate bornOn, SampleNode home, boolean member) {
		var name = names.name(sex, bornOn.getYear(), home.id());
		var pinyin = Pinyin.ofPerson(name);
		var local = calling == Calling.VILLAGE && random.chance(0.8);
		var person = graph.add("Person")
			.named(name, pinyin)
			.with("sex", sex)
			.with("bornOn", bornOn)
			.with("ethnicGroup", random.chance(0.975) ? "汉族" : random.pick(SampleWords.list("ethnicMinorities")))
			.with("nativePlace", local ? "山东历城" : random.pick(SampleWords.list("nativePlaces")))
			.with("retiresOn", Retirement.dateOf(sex, bornOn))
			.with("specialities", random.some(SampleWords.list("specialities"), random.between(1, 3)));
		career(person, calling, member);
		graph.relate(person, "LIVES_IN", home);
		return person;
	}

	/** A day of birth that gives this age in full years on the day. */
	LocalDate bornOn(int age, LocalDate day) {
		return day.minusYears(age).minusDays(random.between(0, 364));
	}

	/** The same for somebody in office; only few stay beyond retirement, by months. */
	LocalDate serving(Sex sex, int age, LocalDate day) {
		var bornOn = bornOn(age, day);
		var earliest = day.minusMonths(random.chance(0.5) ? 9 : 0);
		return Retirement.ageReachedOn(sex, bornOn).isBefore(earliest) ? bornOn.plusYears(random.between(4, 9))
				: bornOn;
	}

	/** Mostly men or mostly women, as the share of women says. */
	Sex sex(double women) {
		return random.chance(women) ? Sex.FEMALE : Sex.MALE;
	}

	private void career(SampleNode person, Calling calling, boolean member) {
		var bornOn = person.date("bornOn");
		var age = Period.between(bornOn, SampleDates.REFERENCE).getYears();
		var step = random.weighted(calling.education(age));
		person.with("education", EDUCATION.get(step))
			.with("startedWorkOn",
					SampleDates.known(bornOn.plusYears(WORKING_AGE[step]).plusDays(random.between(0, 300))));
		var status = member ? "PARTY_MEMBER" : STATUS.get(random.weighted(calling.politicalStatus()));
		var year = SampleDates.REFERENCE.minusYears(1);
		if ("PROBATIONARY_MEMBER".equals(status)) {
			person.with("joinedPartyOn", random.day(year, SampleDates.REFERENCE));
		}
		else if ("PARTY_MEMBER".equals(status)) {
			var joined = bornOn.plusYears(19).plusDays(random.between(0, member ? 4 * 365 : 12 * 365));
			person.with("joinedPartyOn", joined.isAfter(year) ? year : joined);
		}
		person.with("politicalStatus", "CITIZEN".equals(status) && age < 28 ? "LEAGUE_MEMBER" : status);
	}

}
