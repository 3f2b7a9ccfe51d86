package org.touyan.governance.events;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.governance.EventLevel;
import org.touyan.governance.EventSums;

/** How events were handled. */
record EventRates(long received, long closed, @Nullable Double rate, @Nullable Double meanHours,
		@Nullable Double satisfaction) {

	record OfLevel(EventLevel level, EventRates figures) {
	}

	record OfMonth(LocalDate month, EventRates figures) {
	}

	static EventRates of(Collection<CountedEvents.Group> groups) {
		return of(EventSums.of(groups.stream().map(CountedEvents.Group::sums).toList()));
	}

	private static EventRates of(EventSums sums) {
		return new EventRates(sums.received(), sums.closed(), sums.rate(), sums.meanHours(), sums.satisfaction());
	}

	static List<OfLevel> levels(Collection<CountedEvents.Group> groups) {
		return by(CountedEvents.Group::level, groups).entrySet()
			.stream()
			.map(each -> new OfLevel(each.getKey(), of(each.getValue())))
			.toList();
	}

	static List<OfMonth> months(Collection<CountedEvents.Group> groups) {
		return by(CountedEvents.Group::month, groups).entrySet()
			.stream()
			.map(each -> new OfMonth(each.getKey(), of(each.getValue())))
			.toList();
	}

	/** By which part the mean time became shorter. */
	static @Nullable Double reduction(Collection<CountedEvents.Group> groups) {
		return EventSums.reduction(by(CountedEvents.Group::month, groups));
	}

	private static <K extends Comparable<?>> SortedMap<K, EventSums> by(Function<CountedEvents.Group, K> key,
			Collection<CountedEvents.Group> groups) {
		return groups.stream()
			.collect(Collectors.groupingBy(key, TreeMap::new, Collectors
				.collectingAndThen(Collectors.mapping(CountedEvents.Group::sums, Collectors.toList()), EventSums::of)));
	}

}
