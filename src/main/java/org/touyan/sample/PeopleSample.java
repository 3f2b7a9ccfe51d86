package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.touyan.organisations.PoliticalStatus;
import org.touyan.organisations.Sex;
import org.touyan.places.Pinyin;

/** Makes the people. */
final class PeopleSample {

	private static final List<String> EDUCATION = List.of("GRADUATE", "UNIVERSITY", "COLLEGE", "VOCATIONAL",
			"SENIOR_SECONDARY", "JUNIOR_SECONDARY");

	private static final List<String> STATUS = List.of("PARTY_MEMBER", "PROBATIONARY_MEMBER", "OTHER_PARTY",
			"INDEPENDENT", "CITIZEN");

	private static final Set<String> OTHERS = Set.of("OTHER_PARTY", "INDEPENDENT");

	/** The year in which the callings' education is by age. */
	private static final int CENSUS = 2026;

	private static final int[] WORKING_AGE = { 25, 22, 21, 19, 18, 18 };

	private final SampleGraph graph;

	private final SampleRandom random;

	private final SampleNames names;

	PeopleSample(SampleGraph graph, SampleRandom random) {
		this.graph = graph;
		this.random = random;
		this.names = new SampleNames(random);
	}

	/**
	 * Somebody of this sex and day of birth who lives in the place.
	 * @param day on which the person first appears, at work by then
	 * @param member whether the person is surely a full member of the Party on that day
	 */
	SampleNode person(Calling calling, Sex sex, LocalDate bornOn, SampleNode home, LocalDate day, boolean member) {
		var name = names.name(sex, bornOn.getYear(), home.id());
		var local = calling == Calling.VILLAGE && random.chance(0.8);
		var person = graph.add("Person")
			.named(name, Pinyin.ofPerson(name))
			.with("sex", sex)
			.with("bornOn", bornOn)
			.with("ethnicGroup", random.chance(0.975) ? "汉族" : random.pick(SampleWords.list("ethnicMinorities")))
			.with("nativePlace", local ? "山东历城" : random.pick(SampleWords.list("nativePlaces")))
			.with("specialities", random.some(SampleWords.list("specialities"), random.between(1, 3)));
		var step = random.weighted(calling.education(CENSUS - bornOn.getYear()));
		person.with("education", EDUCATION.get(step))
			.with("startedWorkOn", SampleDates.earlier(day.minusDays(random.between(30, 400)),
					bornOn.plusYears(WORKING_AGE[step]).plusDays(random.between(0, 300))));
		school(person, step, bornOn.getYear());
		politics(person, member ? "PARTY_MEMBER" : STATUS.get(random.weighted(calling.politicalStatus())), member, day);
		graph.relate(person, "LIVES_IN", home);
		return person;
	}

	private void school(SampleNode person, int step, int bornIn) {
		boolean later = random.chance(bornIn < 1985 ? 0.55 : 0.2);
		person.with("educationMode", later && step <= 2 ? "IN_SERVICE" : "FULL_TIME")
			.since(LocalDate.MIN, "personnelState", "IN_SERVICE");
		if (step == 0) {
			person.with("degree", random.chance(0.06) ? "DOCTOR" : later ? null : "MASTER");
		}
		else if (step == 1 && random.chance(later ? 0.3 : 0.95)) {
			person.with("degree", "BACHELOR");
		}
	}

	/** A day of birth that gives this age in full years on the day. */
	LocalDate bornOn(int age, LocalDate day) {
		return day.minusYears(age).minusDays(random.between(0, 364));
	}

	/** Mostly men or mostly women, as the share of women says. */
	Sex sex(double women) {
		return random.chance(women) ? Sex.FEMALE : Sex.MALE;
	}

	/** Whether a person is a full member of the Party on the day. */
	static boolean isMember(SampleNode person, LocalDate day) {
		return person.has("joinedPartyOn")
				&& PoliticalStatus.PARTY_MEMBER.isFullMember(person.date("joinedPartyOn"), day);
	}

	private void politics(SampleNode person, String status, boolean member, LocalDate day) {
		var bornOn = person.date("bornOn");
		boolean none = !OTHERS.contains(status);
		person.since(LocalDate.MIN, "politicalStatus", none ? "LEAGUE_MEMBER" : status);
		LocalDate joined = switch (status) {
			case "PROBATIONARY_MEMBER" -> random.day(day.minusYears(PoliticalStatus.PROBATION_YEARS), day);
			case "PARTY_MEMBER" -> bornOn.plusYears(19).plusDays(random.between(0, member ? 4 * 365 : 12 * 365));
			default -> null;
		};
		LocalDate grown = bornOn.plusYears(28);
		if (none && (joined == null || joined.isAfter(grown))) {
			person.since(grown, "politicalStatus", "CITIZEN");
		}
		if (joined != null) {
			LocalDate latest = day.minusYears(PoliticalStatus.PROBATION_YEARS);
			LocalDate on = member && joined.isAfter(latest) ? latest : joined;
			person.with("joinedPartyOn", on)
				.since(on, "politicalStatus", "PROBATIONARY_MEMBER")
				.since(on.plusYears(PoliticalStatus.PROBATION_YEARS), "politicalStatus", "PARTY_MEMBER");
		}
	}

}
