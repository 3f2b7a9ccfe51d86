package org.touyan.mentoring.outcomes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.touyan.api.NodeRef;

/**
 * A mentee who is counted in a group.
 *
 * @param since the first day of the first mentorship, from which the months count
 * @param within what became of the mentee after each number of months for which there has been time
 */
record OutcomeMentee(NodeRef mentee, LocalDate since, List<Within> within) {

	/** What became of somebody within so many months. */
	record Within(int months, List<Outcome> outcomes) {

		private static Within of(int months, Observed each) {
			LocalDate until = each.since().plusMonths(months);
			return new Within(months,
					Arrays.stream(Outcome.values())
						.filter(outcome -> each.person().has(outcome, each.since(), until))
						.toList());
		}

	}

	/** Those of a group, each once, the longest observed first. */
	static List<OutcomeMentee> of(Collection<Observed> group, LocalDate day) {
		return group.stream()
			.sorted(Comparator.comparing(Observed::since).thenComparing(each -> each.person().id()))
			.map(each -> new OutcomeMentee(new NodeRef(each.person().id()), each.since(),
					OutcomeFigures.MONTHS.stream()
						.filter(months -> !OutcomeFigures.observed(List.of(each), months, false, day).isEmpty())
						.map(months -> Within.of(months, each))
						.toList()))
			.toList();
	}

}
