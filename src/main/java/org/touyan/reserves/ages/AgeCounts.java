package org.touyan.reserves.ages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.GroupFigures;
import org.touyan.organisations.AgeBand;
import org.touyan.reserves.Ages;
import org.touyan.reserves.Statistics;
import org.touyan.reserves.ages.Officers.Person;

/**
 * Counts people by their ages on two days.
 *
 * @param counts what is counted
 * @param means of the ages on each day, none of nobody
 */
record AgeCounts(Map<Count, Long> counts, Map<On, Double> means) {

	private static final List<AgeBand> BANDS = List.of(AgeBand.values());

	static final Count PEOPLE = new Everybody();

	/** The two days: that of the question and the later one. */
	enum On {

		NOW, THEN

	}

	/** What is counted of people. Each prints itself shortly, which gives them an order that stays. */
	sealed interface Count {
	}

	record Everybody() implements Count {

		@Override
		public String toString() {
			return "people";
		}

	}

	record InBand(On on, AgeBand band) implements Count {

		@Override
		public String toString() {
			return on.name().toLowerCase(Locale.ROOT) + " " + band;
		}

	}

	/** Those who have reached the age of retirement, or have not. */
	record Retired(On on, boolean isRetired) implements Count {

		@Override
		public String toString() {
			return on.name().toLowerCase(Locale.ROOT) + (isRetired ? " retired" : " in service");
		}

	}

	static AgeCounts of(Collection<Person> people, LocalDate day, LocalDate then) {
		var counts = new HashMap<Count, Long>(Map.of(PEOPLE, (long) people.size()));
		var means = new EnumMap<On, Double>(On.class);
		Map.of(On.NOW, day, On.THEN, then).forEach((on, date) -> {
			for (Person each : people) {
				counts.merge(new InBand(on, AgeBand.of(Ages.on(date, each.birthMonth()))), 1L, Long::sum);
				counts.merge(new Retired(on, each.isRetiredOn(date)), 1L, Long::sum);
			}
			Double mean = Statistics
				.mean(people.stream().map(each -> (long) Ages.on(date, each.birthMonth())).toList());
			if (mean != null) {
				means.put(on, mean);
			}
		});
		return new AgeCounts(counts, means);
	}

	/** The mean age on a day; null of nobody. */
	@Nullable
	Double mean(On on) {
		return means.get(on);
	}

	/** What hangs together in the counts of a group: nobody grows younger. */
	static void state(GroupFigures figures) {
		for (On on : On.values()) {
			figures.sum(PEOPLE, in(BANDS, on));
			figures.sum(PEOPLE, List.of(new Retired(on, true), new Retired(on, false)));
		}
		figures.atMost(List.of(new Retired(On.NOW, true)), List.of(new Retired(On.THEN, true)));
		for (int youngest = 1; youngest < BANDS.size(); youngest++) {
			List<AgeBand> older = BANDS.subList(youngest, BANDS.size());
			figures.atMost(in(older, On.NOW), in(older, On.THEN));
		}
	}

	private static List<Count> in(List<AgeBand> bands, On on) {
		return bands.stream().<Count>map(band -> new InBand(on, band)).toList();
	}

}
