package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import org.touyan.mentoring.MentorshipState;
import org.touyan.organisations.PostKind;
import org.touyan.people.Sex;
import org.touyan.reserves.ReserveStatus;

/**
 * 芦南村, told closely: four reserve officials whose paths differ, so that
 * yesterday and today give other answers.
 */
final class LunanSample {

	/** How many of its reserve officials are in the pool on the reference date. */
	static final int IN_POOL = 3;

	private static final String CODE = "370112013228";

	private final SampleDistrict district;

	private final MentorshipSample mentorships;

	private final CertificateSample certificates;

	private final ReserveRecordSample records;

	private final List<Mentor> mentors;

	LunanSample(SampleDistrict district, MentorshipSample mentorships, CertificateSample certificates,
			List<Mentor> mentors) {
		this.mentors = mentors;
		this.district = district;
		this.mentorships = mentorships;
		this.certificates = certificates;
		this.records = new ReserveRecordSample(district, district.random("lunan"));
	}

	Settlement village() {
		return district.settlement(CODE);
	}

	void make() {
		Mentor first = mentor(village().subdistrict());
		Mentor second = mentor(district.root().id());
		reassigned(first, second);
		certified(second);
		entered(first);
		appointed(first);
	}

	/** In the pool since 2022; her mentor of 2023 gave way to another in 2025. */
	private void reassigned(Mentor first, Mentor second) {
		SampleNode person = person(Sex.FEMALE, SampleDates.day(1991, 4, 17));
		add(person, PostKind.SECRETARY, records.kept(SampleDates.day(2022, 3, 8), SampleDates.REFERENCE));
		SequencedMap<MentorshipState, LocalDate> states = Course.begun(SampleDates.day(2023, 5, 12));
		states.put(MentorshipState.DUE_FOR_REVIEW, SampleDates.day(2024, 5, 12));
		states.put(MentorshipState.EXTENDED, SampleDates.day(2024, 6, 3));
		states.put(MentorshipState.REASSIGNED, SampleDates.day(2025, 9, 10));
		pair(first, person, SampleDates.day(2025, 5, 12), states);
		pair(second, person, SampleDates.day(2026, 9, 10), Course.begun(SampleDates.day(2025, 9, 10)));
	}

	/** In the pool since 2023; he earned his certificate in 2025. */
	private void certified(Mentor mentor) {
		SampleNode person = person(Sex.MALE, SampleDates.day(1994, 10, 2));
		add(person, PostKind.COMMITTEE_MEMBER, records.kept(SampleDates.day(2023, 2, 20), SampleDates.REFERENCE));
		certificates.certificate(person, "ASSISTANT", SampleDates.day(2025, 10, 16));
		pair(mentor, person, SampleDates.day(2026, 11, 3), Course.begun(SampleDates.day(2025, 11, 3)));
	}

	/** New in the pool in 2025. */
	private void entered(Mentor mentor) {
		SampleNode person = person(Sex.FEMALE, SampleDates.day(1997, 7, 29));
		add(person, PostKind.COMMITTEE_MEMBER, records.kept(SampleDates.day(2025, 4, 9), SampleDates.REFERENCE));
		pair(mentor, person, SampleDates.day(2026, 9, 1), Course.begun(SampleDates.day(2025, 9, 1)));
	}

	/** Left the pool in 2025 for a seat on the committee. */
	private void appointed(Mentor mentor) {
		LocalDate seated = SampleDates.day(2025, 3, 18);
		SampleNode person = person(Sex.MALE, SampleDates.day(1989, 1, 23));
		List<ReserveRecordSample.Stage> stages = new ArrayList<>(
				records.kept(SampleDates.day(2021, 6, 15), seated.minusDays(90)));
		stages.add(new ReserveRecordSample.Stage(ReserveStatus.UNDER_INSPECTION, SampleDates.day(2025, 1, 20)));
		stages.add(new ReserveRecordSample.Stage(ReserveStatus.APPOINTED, seated));
		add(person, PostKind.COMMITTEE_MEMBER, stages);
		village().committee().appoint(person, PostKind.COMMITTEE_MEMBER, Span.since(seated), "ELECTED", null);
		SequencedMap<MentorshipState, LocalDate> states = new LinkedHashMap<>(
				Course.begun(SampleDates.day(2022, 11, 1)));
		states.put(MentorshipState.DUE_FOR_REVIEW, SampleDates.day(2023, 11, 1));
		states.put(MentorshipState.GRADUATED, SampleDates.day(2024, 2, 20));
		pair(mentor, person, SampleDates.day(2023, 11, 1), states);
	}

	private void add(SampleNode person, PostKind aim, List<ReserveRecordSample.Stage> stages) {
		records.add(village(), person, aim, stages);
	}

	private void pair(Mentor mentor, SampleNode person, LocalDate dueOn,
			SequencedMap<MentorshipState, LocalDate> states) {
		mentorships.pair(mentor, person, CODE, "ONE_TO_ONE", dueOn, states);
	}

	private SampleNode person(Sex sex, LocalDate bornOn) {
		return district.people().person(Calling.RESERVE, sex, bornOn, village().place(), true);
	}

	/** A mentor of the division who was on its list in good time and is still. */
	private Mentor mentor(String territory) {
		return mentors.stream().filter(mentor -> mentor.current() && mentor.territory().equals(territory))
				.filter(mentor -> mentor.person().date("startedWorkOn").isBefore(SampleDates.day(2006, 1, 1)))
				.min(Comparator.comparing(Mentor::since)).orElseThrow();
	}

}
