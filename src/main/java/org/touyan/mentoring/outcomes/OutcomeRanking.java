package org.touyan.mentoring.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Share;
import org.touyan.places.Territory;

/**
 * Mentees who share something, ranked among others.
 *
 * @param key what they share
 * @param rank 1 for the best; equal rates have equal ranks; null where there are too few to be ranked
 * @param rate the share of those observed for as long of whom it is true
 */
record OutcomeRanking(String key, Collection<Observed> people, @Nullable Integer rank, double rate) {

	/** What groups can share. */
	enum By {

		MENTOR, TIER, MODE, SUBDISTRICT;

		/** Those whose groups are not of single people. */
		static final List<By> OF_MANY = List.of(TIER, MODE, SUBDISTRICT);

		private record Shared(By by, String key) {
		}

		/** Under which the figures of a group are published. */
		GroupKey group(String key) {
			return this == SUBDISTRICT ? new GroupKey.Area(key) : new GroupKey.Of(new Shared(this, key));
		}

		String key(Observed each) {
			String key = switch (this) {
				case MENTOR -> each.mentor() == null ? null : each.mentor().id();
				case TIER -> name(each.tier());
				case MODE -> name(each.mode());
				case SUBDISTRICT -> Territory.subdistrict(each.territory());
			};
			return key == null ? "" : key;
		}

		private static @Nullable String name(@Nullable Enum<?> value) {
			return value == null ? null : value.name();
		}

	}

	/** Those that are large enough by their rate, the best first, then the others by their keys. */
	static List<OutcomeRanking> of(List<Observed> mentored, By by, int months, Outcome outcome, LocalDate day,
			int least) {
		var ranked = new ArrayList<OutcomeRanking>();
		var others = new ArrayList<OutcomeRanking>();
		mentored.stream().collect(Collectors.groupingBy(by::key)).forEach((key, all) -> {
			Collection<Observed> people = Observed.once(all);
			List<Observed> observed = OutcomeFigures.observed(people, months, false, day);
			Double rate = Share.of(OutcomeFigures.count(outcome, months, observed), observed.size());
			(observed.size() >= Math.max(1, least) ? ranked : others)
				.add(new OutcomeRanking(key, people, null, rate == null ? 0 : rate));
		});
		ranked.sort(Comparator.comparingDouble(OutcomeRanking::rate).reversed().thenComparing(OutcomeRanking::key));
		others.sort(Comparator.comparing(OutcomeRanking::key));
		var all = new ArrayList<OutcomeRanking>();
		for (OutcomeRanking each : ranked) {
			boolean isEqual = !all.isEmpty() && all.getLast().rate() == each.rate();
			Integer rank = isEqual ? all.getLast().rank() : Integer.valueOf(all.size() + 1);
			all.add(new OutcomeRanking(each.key(), each.people(), rank, each.rate()));
		}
		all.addAll(others);
		return all;
	}

}
