package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import org.touyan.graph.Period;
import org.touyan.mentoring.MentorshipState;
import org.touyan.organisations.PostKind;
import org.touyan.people.Sex;
import org.touyan.reserves.ReserveStatus;

/** 芦南村, told closely: four reserve officials whose paths differ, so that yesterday and today give other answers. */
final class LunanSample {

	/** How many of its reserve officials are in the pool on the reference date. */
	static final int IN_POOL = 3;

	private final SampleDistrict district;

	private final CertificateSample certificates;

	private final LunanTies ties;

	LunanSample(SampleDistrict district, MentorshipSample mentorships, CertificateSample certificates,
			List<Mentor> mentors) {
		this.district = district;
		this.certificates = certificates;
		this.ties = new LunanTies(district, mentorships, mentors);
	}

	void make() {
		Mentor first = ties.mentor(ties.village().subdistrict());
		Mentor second = ties.mentor(district.root().id());
		reassigned(first, second);
		certified(second);
		entered(first);
		appointed(first);
	}

	/** In the pool since 2022; her mentor of 2023 gave way to another in 2025. */
	private void reassigned(Mentor first, Mentor second) {
		SampleNode person = ties.person(Sex.FEMALE, SampleDates.day(1991, 4, 17));
		ties.add(person, PostKind.SECRETARY, ties.kept(SampleDates.day(2022, 3, 8), SampleDates.REFERENCE));
		SequencedMap<MentorshipState, LocalDate> states = Course.begun(SampleDates.day(2023, 5, 12));
		states.put(MentorshipState.DUE_FOR_REVIEW, SampleDates.day(2024, 5, 12));
		states.put(MentorshipState.EXTENDED, SampleDates.day(2024, 6, 3));
		states.put(MentorshipState.REASSIGNED, SampleDates.day(2025, 9, 10));
		ties.pair(first, person, SampleDates.day(2025, 5, 12), states);
		ties.pair(second, person, SampleDates.day(2026, 9, 10), Course.begun(SampleDates.day(2025, 9, 10)));
	}

	/** In the pool since 2023; he earned his certificate in 2025. */
	private void certified(Mentor mentor) {
		SampleNode person = ties.person(Sex.MALE, SampleDates.day(1994, 10, 2));
		ties.add(person, PostKind.COMMITTEE_MEMBER, ties.kept(SampleDates.day(2023, 2, 20), SampleDates.REFERENCE));
		certificates.certificate(person, "ASSISTANT", SampleDates.day(2025, 10, 16));
		ties.pair(mentor, person, SampleDates.day(2026, 11, 3), Course.begun(SampleDates.day(2025, 11, 3)));
	}

	/** New in the pool in 2025. */
	private void entered(Mentor mentor) {
		SampleNode person = ties.person(Sex.FEMALE, SampleDates.day(1997, 7, 29));
		ties.add(person, PostKind.COMMITTEE_MEMBER, ties.kept(SampleDates.day(2025, 4, 9), SampleDates.REFERENCE));
		ties.pair(mentor, person, SampleDates.day(2026, 9, 1), Course.begun(SampleDates.day(2025, 9, 1)));
	}

	/** Left the pool in 2025 for a seat on the committee. */
	private void appointed(Mentor mentor) {
		LocalDate seated = SampleDates.day(2025, 3, 18);
		SampleNode person = ties.person(Sex.MALE, SampleDates.day(1989, 1, 23));
		List<ReserveStep> stages = new ArrayList<>(ties.kept(SampleDates.day(2021, 6, 15), seated.minusDays(90)));
		stages.add(new ReserveStep(ReserveStatus.UNDER_INSPECTION, SampleDates.day(2025, 1, 20)));
		stages.add(new ReserveStep(ReserveStatus.APPOINTED, seated));
		ties.add(person, PostKind.COMMITTEE_MEMBER, stages);
		ties.village().committee().appoint(person, PostKind.COMMITTEE_MEMBER, Period.since(seated), "ELECTED", null);
		SequencedMap<MentorshipState, LocalDate> states = new LinkedHashMap<>(
				Course.begun(SampleDates.day(2022, 11, 1)));
		states.put(MentorshipState.DUE_FOR_REVIEW, SampleDates.day(2023, 11, 1));
		states.put(MentorshipState.GRADUATED, SampleDates.day(2024, 2, 20));
		ties.pair(mentor, person, SampleDates.day(2023, 11, 1), states);
	}

}
