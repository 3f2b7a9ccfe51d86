package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Question;

/**
 * What became of a group of people within so many months.
 *
 * @param people those of the group who have been observed for that long, by the day of the question
 */
record OutcomeFigures(int months, @Nullable Long people, List<Count> outcomes) {

	private static final List<Integer> MONTHS = List.of(6, 12, 24);

	/**
	 * Those of whom it is true.
	 *
	 * @param rate of all, 0 to 1; null of nobody
	 */
	record Count(Outcome outcome, @Nullable Long count, @Nullable Double rate) {
	}

	static boolean areFor(int months) {
		return MONTHS.contains(months);
	}

	/**
	 * For all the months.
	 * @param unmentored whether only those count who had no mentor all the while
	 */
	static List<OutcomeFigures> of(Collection<Observed> group, boolean unmentored, Question question) {
		return MONTHS.stream().map(months -> {
			List<Observed> observed = observed(group, months, unmentored, question.day());
			List<Count> counts = Arrays.stream(Outcome.values())
				.map(outcome -> count(outcome, months, observed, question))
				.toList();
			return new OutcomeFigures(months, question.told(observed.size()), counts);
		}).toList();
	}

	/** How many of the group have been observed for so many months. */
	static List<Observed> observed(Collection<Observed> group, int months, boolean unmentored, LocalDate day) {
		return group.stream()
			.filter(each -> !each.since().plusMonths(months).isAfter(day))
			.filter(each -> !unmentored
					|| !each.person().isMentoredWithin(each.since(), each.since().plusMonths(months)))
			.toList();
	}

	static long count(Outcome outcome, int months, List<Observed> observed) {
		return observed.stream()
			.filter(each -> each.person().has(outcome, each.since(), each.since().plusMonths(months)))
			.count();
	}

	private static Count count(Outcome outcome, int months, List<Observed> observed, Question question) {
		long count = count(outcome, months, observed);
		Long told = question.told(List.of(count, observed.size() - count)).getFirst();
		return new Count(outcome, told, told == null || observed.isEmpty() ? null : (double) told / observed.size());
	}

}
