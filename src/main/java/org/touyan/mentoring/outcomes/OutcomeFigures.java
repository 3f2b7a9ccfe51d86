package org.touyan.mentoring.outcomes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.disclosure.Share;

/**
 * What became of a group of people within so many months.
 *
 * @param people those of the group who have been observed for that long, by the day of the question
 */
record OutcomeFigures(int months, @Nullable Long people, List<Count> outcomes) {

	/** After how many months it is told what became of people. */
	static final List<Integer> MONTHS = List.of(6, 12, 24);

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

	/** A number of a group after so many months: of those observed, or of whom something is true or is not. */
	private record Cell(int months, @Nullable Outcome outcome, boolean isTrue) {

		static Cell all(int months) {
			return new Cell(months, null, true);
		}

	}

	/** The figure that counts everybody of a group. */
	static Object everybody() {
		return Cell.all(MONTHS.getFirst());
	}

	/**
	 * What is counted of a group.
	 * @param unmentored whether only those count who had no mentor all the while
	 */
	static Map<Object, Long> counts(Collection<Observed> group, boolean unmentored, LocalDate day) {
		var counts = new HashMap<Object, Long>();
		for (int months : MONTHS) {
			List<Observed> observed = observed(group, months, unmentored, day);
			counts.put(Cell.all(months), (long) observed.size());
			for (Outcome outcome : Outcome.values()) {
				long count = count(outcome, months, observed);
				counts.put(new Cell(months, outcome, true), count);
				counts.put(new Cell(months, outcome, false), observed.size() - count);
			}
		}
		return counts;
	}

	/** What hangs together in the counts of a group. */
	static void state(GroupFigures figures) {
		for (int place = 0; place < MONTHS.size(); place++) {
			int months = MONTHS.get(place);
			for (Outcome outcome : Outcome.values()) {
				figures.sum(Cell.all(months),
						List.of(new Cell(months, outcome, true), new Cell(months, outcome, false)));
			}
			if (place > 0) {
				figures.atMost(List.of(Cell.all(months)), List.of(Cell.all(MONTHS.get(place - 1))));
			}
		}
	}

	/** The figures of a group for all the months, as they may be told. */
	static List<OutcomeFigures> of(GroupKey group, PublishedCounts published) {
		return MONTHS.stream().map(months -> {
			Long people = published.of(new GroupFigures.Key(group, Cell.all(months)));
			return new OutcomeFigures(months, people, Arrays.stream(Outcome.values()).map(outcome -> {
				Long count = published.of(new GroupFigures.Key(group, new Cell(months, outcome, true)));
				return new Count(outcome, count, Share.of(count, people));
			}).toList());
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

}
