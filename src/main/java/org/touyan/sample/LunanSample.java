package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.touyan.graph.Period;
import org.touyan.mentoring.MentorshipState;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Sex;
import org.touyan.people.CertificateKind;
import org.touyan.reserves.ReserveStatus;

/** 芦南村, told closely: four reserve officials whose paths differ, so that yesterday and today give other answers. */
final class LunanSample {

	private final SampleDistrict district;

	private final MentorshipSample mentorships;

	private final CertificateSample certificates;

	private final List<Mentor> mentors;

	private final ReserveRecordSample records;

	private final Settlement village;

	private final List<Reserve> reserves = new ArrayList<>();

	LunanSample(SampleDistrict district, MentorshipSample mentorships, CertificateSample certificates,
			List<Mentor> mentors) {
		this.district = district;
		this.mentorships = mentorships;
		this.certificates = certificates;
		this.mentors = mentors;
		this.records = new ReserveRecordSample(district, district.random("lunan"));
		this.village = district.settlements().stream().filter(LunanSample::isLunan).findFirst().orElseThrow();
	}

	/** Whether it is this village. */
	static boolean isLunan(Settlement settlement) {
		return settlement.code().equals("370112013228");
	}

	/** Makes them; its reserve officials. */
	List<Reserve> make() {
		Mentor first = mentor(village.subdistrict());
		Mentor second = mentor(district.root().id());
		reassigned(first, second);
		certified(second);
		entered(first);
		appointed(first);
		return reserves;
	}

	/** In the pool since 2022; her mentor of 2023 gave way to another in 2025. */
	private void reassigned(Mentor first, Mentor second) {
		SampleNode person = person(Sex.FEMALE, SampleDates.day(1991, 4, 17), SampleDates.day(2022, 3, 8));
		reserve(person, PostKind.SECRETARY, records.kept(SampleDates.day(2022, 3, 8), SampleDates.END));
		pair(first, person,
				Course.of(SampleDates.day(2023, 5, 12))
					.then(MentorshipState.DUE_FOR_REVIEW, SampleDates.day(2024, 5, 12))
					.then(MentorshipState.EXTENDED, SampleDates.day(2024, 6, 3))
					.then(MentorshipState.REASSIGNED, SampleDates.day(2025, 9, 10)));
		pair(second, person,
				Course.of(SampleDates.day(2025, 9, 10))
					.then(MentorshipState.DUE_FOR_REVIEW, SampleDates.day(2026, 9, 10))
					.then(MentorshipState.GRADUATED, SampleDates.day(2026, 10, 15)));
	}

	/** In the pool since 2023; he earned his certificate in 2025. */
	private void certified(Mentor mentor) {
		SampleNode person = person(Sex.MALE, SampleDates.day(1994, 10, 2), SampleDates.day(2023, 2, 20));
		reserve(person, PostKind.COMMITTEE_MEMBER, records.kept(SampleDates.day(2023, 2, 20), SampleDates.END));
		certificates.certificate(person, CertificateKind.ASSISTANT, SampleDates.day(2025, 10, 16));
		pair(mentor, person,
				Course.of(SampleDates.day(2025, 11, 3))
					.then(MentorshipState.DUE_FOR_REVIEW, SampleDates.day(2026, 11, 3))
					.then(MentorshipState.GRADUATED, SampleDates.day(2026, 12, 2)));
	}

	/** New in the pool in 2025. */
	private void entered(Mentor mentor) {
		SampleNode person = person(Sex.FEMALE, SampleDates.day(1997, 7, 29), SampleDates.day(2025, 4, 9));
		reserve(person, PostKind.COMMITTEE_MEMBER, records.kept(SampleDates.day(2025, 4, 9), SampleDates.END));
		pair(mentor, person,
				Course.of(SampleDates.day(2025, 9, 1))
					.then(MentorshipState.DUE_FOR_REVIEW, SampleDates.day(2026, 9, 1))
					.then(MentorshipState.EXTENDED, SampleDates.day(2026, 9, 28))
					.then(MentorshipState.GRADUATED, SampleDates.day(2027, 9, 15)));
	}

	/** Left the pool in 2025 for a seat on the committee, and is elected again. */
	private void appointed(Mentor mentor) {
		LocalDate seated = SampleDates.day(2025, 3, 18);
		SampleNode person = person(Sex.MALE, SampleDates.day(1989, 1, 23), SampleDates.day(2021, 6, 15));
		List<ReserveStep> stages = new ArrayList<>(records.kept(SampleDates.day(2021, 6, 15), seated.minusDays(90)));
		stages.add(new ReserveStep(ReserveStatus.UNDER_INSPECTION, SampleDates.day(2025, 1, 20)));
		stages.add(new ReserveStep(ReserveStatus.APPOINTED, seated));
		reserve(person, PostKind.COMMITTEE_MEMBER, stages);
		LocalDate from = seated;
		for (Period term : village.committee().terms().all()) {
			LocalDate end = SampleDates.end(term);
			if (end.isAfter(from)) {
				village.committee().appoint(person, PostKind.COMMITTEE_MEMBER, new Period(from, end), "ELECTED", null);
				from = end;
			}
		}
		pair(mentor, person,
				Course.of(SampleDates.day(2022, 11, 1))
					.then(MentorshipState.DUE_FOR_REVIEW, SampleDates.day(2023, 11, 1))
					.then(MentorshipState.GRADUATED, SampleDates.day(2024, 2, 20)));
	}

	private void reserve(SampleNode person, PostKind aim, List<ReserveStep> stages) {
		reserves.add(records.add(village, person, aim, stages));
	}

	private void pair(Mentor mentor, SampleNode person, Course course) {
		mentorships.pair(present(mentor, course), person, village.code(), "ONE_TO_MANY", course);
	}

	/** The mentor, where on the list for the whole course, else another of the subdistrict or the district who is. */
	private Mentor present(Mentor mentor, Course course) {
		return Stream
			.concat(Stream.of(mentor), Stream.of(village.subdistrict(), district.root().id()).flatMap(this::able))
			.filter(one -> one.span().contains(course.from()) && !SampleDates.end(one.span()).isBefore(course.to()))
			.findFirst()
			.orElse(mentor);
	}

	private SampleNode person(Sex sex, LocalDate bornOn, LocalDate day) {
		return district.people().person(Calling.RESERVE, sex, bornOn, village.place(), day, true);
	}

	/** A mentor of the division with room for several, the one who is on its list for the longest. */
	private Mentor mentor(String territory) {
		return able(territory).filter(mentor -> mentor.span().from().isBefore(SampleDates.day(2022, 11, 1)))
			.max(Comparator.comparing((Mentor mentor) -> SampleDates.end(mentor.span()))
				.thenComparing(mentor -> mentor.person().id()))
			.orElseThrow();
	}

	private Stream<Mentor> able(String territory) {
		return mentors.stream()
			.filter(mentor -> mentor.territory().equals(territory) && !mentor.single())
			.filter(mentor -> mentor.person().date("startedWorkOn").isBefore(SampleDates.day(2008, 1, 1)));
	}

}
