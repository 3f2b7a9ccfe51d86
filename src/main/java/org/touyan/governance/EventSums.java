package org.touyan.governance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.Share;

/**
 * Totals of events, of which rates and means are made.
 *
 * @param received how many came in
 * @param closed how many of them were closed
 * @param hours until they were closed, of all together
 * @param points of satisfaction, of all together
 */
public record EventSums(long received, long closed, double hours, double points) {

	private static final EventSums NONE = new EventSums(0, 0, 0, 0);

	/** Months at the beginning and at the end that are compared. */
	private static final int MONTHS = 3;

	/** All of some together. */
	public static EventSums of(Collection<EventSums> some) {
		return some.stream().reduce(NONE, EventSums::plus);
	}

	private EventSums plus(EventSums other) {
		return new EventSums(received + other.received, closed + other.closed, hours + other.hours,
				points + other.points);
	}

	/** The part that was closed, from 0 to 1; null of none. */
	public @Nullable Double rate() {
		return Share.of(closed, received);
	}

	/** Hours until an event was closed, on average; null of none. */
	public @Nullable Double meanHours() {
		return Share.of(hours, closed);
	}

	/** How content people were, from 0 to 5, on average; null of none. */
	public @Nullable Double satisfaction() {
		return Share.of(points, closed);
	}

	/**
	 * By which part the mean time of the last three months is shorter than that of the first three.
	 * @param months by their first day
	 * @return null where there are fewer than six, or nothing was closed in three of them
	 */
	public static @Nullable Double reduction(SortedMap<LocalDate, EventSums> months) {
		List<EventSums> all = List.copyOf(months.values());
		if (all.size() < 2 * MONTHS) {
			return null;
		}
		Double before = of(all.subList(0, MONTHS)).meanHours();
		Double after = of(all.subList(all.size() - MONTHS, all.size())).meanHours();
		Double part = Share.of(after, before);
		return part == null ? null : (Double) (1 - part);
	}

}
