package org.touyan.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.touyan.governance.EventLevel;

/**
 * What grids did with events, month by month, in totals; most are of the first level, and hours fall in the first year.
 */
final class EventSample {

	private static final LocalDate FIRST_MONTH = SampleDates.day(2025, 7, 1);

	/** Of a thousand events so many are not closed in the month. */
	private static final int OPEN = 4;

	/** By how much of the first month's hours an event took, month by month, in per cent; then as the last one. */
	private static final List<Integer> HOURS = List.of(100, 97, 94, 80, 65, 50, 40, 34, 32, 31);

	private static final double FIRST_HOURS = 30;

	private static final List<Double> SATISFACTION = List.of(4.7, 4.8, 4.9, 5.0);

	private static final Map<EventLevel, Handling> HANDLING = Map.of(EventLevel.LEVEL_1, new Handling(0.48, 2, 12, 1),
			EventLevel.LEVEL_2, new Handling(0.1, 1, 4, 2.2), EventLevel.LEVEL_3, new Handling(0.03, 1, 2, 4),
			EventLevel.LEVEL_4, new Handling(0.008, 1, 1, 7));

	private final SampleGraph graph;

	private final SampleRandom random;

	private int open;

	EventSample(SampleDistrict district) {
		this.graph = district.graph();
		this.random = district.random("events");
	}

	/**
	 * How a level is handled.
	 *
	 * @param chance that a grid has events of it in a month
	 * @param hours how many times as long as the first one
	 */
	private record Handling(double chance, int least, int most, double hours) {
	}

	void make() {
		List<SampleNode> grids = graph.nodes().stream().filter(one -> one.labels().contains("Grid")).toList();
		for (LocalDate month = FIRST_MONTH; month.plusMonths(1)
			.isBefore(SampleDates.END); month = month.plusMonths(1)) {
			for (SampleNode grid : grids) {
				for (EventLevel level : EventLevel.values()) {
					Handling handling = Objects.requireNonNull(HANDLING.get(level));
					if (random.chance(handling.chance())) {
						count(grid, month, level, handling);
					}
				}
			}
		}
	}

	private void count(SampleNode grid, LocalDate month, EventLevel level, Handling handling) {
		int received = random.between(handling.least(), handling.most());
		// Spread evenly, so that the share is the same in every month.
		open += received * OPEN;
		int left = open / 1000;
		open -= left * 1000;
		SampleNode figures = graph.add("EventFigures")
			.with("month", month)
			.with("countedOn", SampleDates.workday(month.plusMonths(1).plusDays(2)))
			.with("level", level)
			.with("received", received)
			.with("closed", received - left)
			.with("territory", grid.text("territory"));
		if (received > left) {
			int index = (int) Math.min(HOURS.size() - 1L, ChronoUnit.MONTHS.between(FIRST_MONTH, month));
			double hours = FIRST_HOURS * handling.hours() * HOURS.get(index) / 100 * random.between(70, 130) / 100;
			figures.with("meanHours", Math.round(hours * 10) / 10.0)
				.with("satisfaction", SATISFACTION.get(random.weighted(10, 20, 30, 40)));
		}
		graph.relate(figures, "EVENTS_OF", grid);
	}

}
