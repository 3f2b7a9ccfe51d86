package org.touyan.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;

import org.touyan.mentoring.MentorshipState;
import org.touyan.organisations.PostKind;
import org.touyan.people.Sex;

/** What ties the people of 芦南村 to the village, to its pool and to their mentors. */
final class LunanTies {

	private static final String CODE = "370112013228";

	private final SampleDistrict district;

	private final MentorshipSample mentorships;

	private final List<Mentor> mentors;

	private final ReserveRecordSample records;

	LunanTies(SampleDistrict district, MentorshipSample mentorships, List<Mentor> mentors) {
		this.district = district;
		this.mentorships = mentorships;
		this.mentors = mentors;
		this.records = new ReserveRecordSample(district, district.random("lunan"));
	}

	/** Whether it is this village. */
	static boolean tells(Settlement settlement) {
		return settlement.code().equals(CODE);
	}

	Settlement village() {
		return district.settlements().stream().filter(LunanTies::tells).findFirst().orElseThrow();
	}

	List<ReserveStep> kept(LocalDate from, LocalDate until) {
		return records.kept(from, until);
	}

	void add(SampleNode person, PostKind aim, List<ReserveStep> stages) {
		records.add(village(), person, aim, stages);
	}

	void pair(Mentor mentor, SampleNode person, LocalDate dueOn, SequencedMap<MentorshipState, LocalDate> states) {
		mentorships.pair(mentor, person, village().code(), "ONE_TO_ONE", dueOn, states);
	}

	SampleNode person(Sex sex, LocalDate bornOn) {
		return district.people().person(Calling.RESERVE, sex, bornOn, village().place(), true);
	}

	/** A mentor of the division who was on its list in good time and is still. */
	Mentor mentor(String territory) {
		return mentors.stream()
			.filter(mentor -> mentor.current() && mentor.territory().equals(territory))
			.filter(mentor -> mentor.person().date("startedWorkOn").isBefore(SampleDates.day(2006, 1, 1)))
			.min(Comparator.comparing(Mentor::since))
			.orElseThrow();
	}

}
