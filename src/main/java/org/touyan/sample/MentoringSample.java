package org.touyan.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

import org.touyan.mentoring.MentorshipState;
import org.touyan.organisations.PostKind;

/**
 * Binds reserve officials and new secretaries to mentors, day by day: who wishes for a mentor gets one with room, or
 * waits for one. Who lost a mentor gets another.
 */
final class MentoringSample {

	private static final int WAITING_DAYS = 30;

	/** Who will be there for less is not bound any more. */
	private static final int LEAST_DAYS = 240;

	private static final double DUAL = 0.08;

	private final SampleRandom random;

	private final MentorshipSample mentorships;

	private final MentorList mentors;

	private final Map<SampleNode, LocalDate> bound = new HashMap<>();

	/** Since when somebody is a mentor, who needs none from then on. */
	private final Map<SampleNode, LocalDate> teaches;

	private final PriorityQueue<Wish> wishes = new PriorityQueue<>(Comparator.comparing(Wish::day));

	MentoringSample(SampleDistrict district, MentorshipSample mentorships, List<Mentor> mentors) {
		this.mentors = new MentorList(mentors, district.root().id(), district.random("pairs"));
		this.teaches = mentors.stream()
			.collect(Collectors.toMap(Mentor::person, one -> one.span().from(), SampleDates::earlier));
		this.random = district.random("mentoring");
		this.mentorships = mentorships;
	}

	void make(List<Reserve> reserves, List<Newcomer> newcomers) {
		for (Reserve reserve : reserves) {
			if (reserve.pooled() != null && random.chance(reserve.appointed() ? 0.9 : 0.7)) {
				LocalDate end = reserve.appointed() ? reserve.to().plusYears(1) : reserve.to();
				wish(reserve.person(), reserve.settlement(), reserve.pooled().plusDays(random.between(15, 200)), end);
			}
		}
		for (Newcomer one : newcomers) {
			if (one.post() == PostKind.SECRETARY && random.chance(0.75)) {
				LocalDate end = one.settlement()
					.party()
					.incumbencies()
					.filter(held -> held.person() == one.person() && held.kind() == PostKind.SECRETARY)
					.map(held -> SampleDates.end(held.span()))
					.max(Comparator.naturalOrder())
					.orElseThrow();
				wish(one.person(), one.settlement(), one.day().plusDays(random.between(15, 150)), end);
			}
		}
		while (!wishes.isEmpty()) {
			grant(wishes.remove());
		}
	}

	private void wish(SampleNode mentee, Settlement settlement, LocalDate day, LocalDate end) {
		if (!LunanSample.isLunan(settlement)) {
			wishes.add(new Wish(mentee, settlement, SampleDates.workday(day), end));
		}
	}

	private void grant(Wish wish) {
		LocalDate day = wish.day();
		if (day.isAfter(SampleDates.END) || day.plusDays(LEAST_DAYS).isAfter(wish.end())
				|| bound.getOrDefault(wish.mentee(), LocalDate.MIN).isAfter(day)
				|| !teaches.getOrDefault(wish.mentee(), LocalDate.MAX).isAfter(day)) {
			return;
		}
		Optional<Mentor> first = mentors.find(wish.settlement(), wish.mentee(), day, Set.of());
		if (first.isEmpty()) {
			wishes.add(wish.on(SampleDates.workday(day.plusDays(WAITING_DAYS))));
			return;
		}
		Mentor mentor = first.get();
		Optional<Mentor> second = random.chance(DUAL)
				? mentors.find(wish.settlement(), wish.mentee(), day, Set.of(mentor.person())) : Optional.empty();
		String mode = second.isPresent() ? "DUAL" : mentor.single() ? "ONE_TO_ONE" : "ONE_TO_MANY";
		Course course = bind(mentor, wish, mode);
		LocalDate to = second.map(one -> SampleDates.later(course.to(), bind(one, wish, mode).to()))
			.orElse(course.to());
		bound.put(wish.mentee(), to);
		boolean lost = course.states().lastEntry().getKey() == MentorshipState.REASSIGNED;
		if (lost || random.chance(0.5)) {
			wishes.add(wish.on(SampleDates.workday(to.plusDays(lost ? 0 : random.between(30, 300)))));
		}
	}

	private Course bind(Mentor mentor, Wish wish, String mode) {
		Course course = Course.random(wish.day(), SampleDates.end(mentor.span()), wish.end(), random);
		mentorships.pair(mentor, wish.mentee(), wish.settlement().code(), mode, course);
		return course;
	}

	/**
	 * Somebody who should have a mentor from a day on.
	 *
	 * @param end the day from which on no longer
	 */
	private record Wish(SampleNode mentee, Settlement settlement, LocalDate day, LocalDate end) {

		Wish on(LocalDate later) {
			return new Wish(mentee, settlement, later, end);
		}

	}

}
