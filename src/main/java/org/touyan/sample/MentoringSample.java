package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.touyan.organisations.PostKind;

/** Binds reserve officials and new secretaries to mentors, now and in the past. */
final class MentoringSample {

	private static final LocalDate NEW_SECRETARY = SampleDates.day(2023, 6, 30);

	private final SampleDistrict district;

	private final SampleRandom random;

	private final MentorshipSample mentorships;

	private final MentorList mentors;

	MentoringSample(SampleDistrict district, MentorshipSample mentorships, List<Mentor> mentors) {
		this.mentors = new MentorList(mentors, district.root().id(), district.random("pairs"));
		this.district = district;
		this.random = district.random("mentoring");
		this.mentorships = mentorships;
	}

	void make(List<Reserve> reserves) {
		lineage();
		for (Reserve reserve : reserves) {
			boolean wanted = reserve.inPool() && random.chance(0.65);
			if (wanted) {
				present(reserve.person(), reserve.settlement(), reserve.from());
			}
			boolean longKept = reserve.to().isAfter(reserve.from().plusDays(200));
			if (longKept && (wanted || !reserve.inPool()) && random.chance(0.55)) {
				past(reserve.person(), reserve.settlement(), reserve.from().plusDays(random.between(60, 150)));
			}
		}
		for (Settlement settlement : district.settlements()) {
			settlement.secretary()
				.filter(one -> one.span().from().isAfter(NEW_SECRETARY) && random.chance(0.7))
				.ifPresent(one -> present(one.person(), settlement, one.span().from()));
		}
	}

	private void present(SampleNode mentee, Settlement settlement, LocalDate since) {
		LocalDate earliest = SampleDates.later(since.plusDays(60), SampleDates.day(2024, 7, 5));
		LocalDate latest = SampleDates.day(2026, 6, 10);
		if (earliest.isAfter(latest)) {
			return;
		}
		LocalDate from = random.day(earliest, latest);
		Optional<Mentor> first = mentors.find(settlement, mentee, from, true);
		first.ifPresent(mentor -> {
			int mode = random.weighted(55, 35, 10);
			Optional<Mentor> second = mode == 2 ? mentors.other(settlement, mentee, from, mentor) : Optional.empty();
			String name = second.isPresent() ? "DUAL" : mode == 1 ? "ONE_TO_MANY" : "ONE_TO_ONE";
			bind(mentor, mentee, settlement, name, Course.present(from, random));
			second.ifPresent(one -> bind(one, mentee, settlement, name, Course.present(from, random)));
		});
	}

	private void past(SampleNode mentee, Settlement settlement, LocalDate from) {
		if (from.plusDays(420).isBefore(SampleDates.day(2024, 7, 5))) {
			mentors.find(settlement, mentee, from, false)
				.ifPresent(mentor -> bind(mentor, mentee, settlement, "ONE_TO_ONE", Course.past(from, random)));
		}
	}

	/** Those who are mentors now were mentees of those who were mentors then. */
	private void lineage() {
		for (Settlement settlement : district.settlements()) {
			boolean teaches = settlement.secretary().stream().anyMatch(one -> one.person().labels().contains("Mentor"));
			settlement.party()
				.incumbencies()
				.filter(one -> one.kind() == PostKind.SECRETARY
						&& one.span().from().isBefore(SampleDates.day(2018, 1, 1)))
				.filter(_ -> random.chance(teaches ? 0.8 : 0.15))
				.forEach(one -> past(one.person(), settlement, one.span().from().plusDays(random.between(30, 300))));
		}
	}

	private void bind(Mentor mentor, SampleNode mentee, Settlement settlement, String mode, Course course) {
		mentorships.pair(mentor, mentee, settlement.code(), mode, course.dueOn(), course.states());
	}

}
