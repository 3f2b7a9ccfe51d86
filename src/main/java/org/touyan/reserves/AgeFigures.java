package org.touyan.reserves;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.Share;
import org.touyan.organisations.AgeBand;
import org.touyan.reserves.Officers.Person;

/** Ages of people on two days, as who asks may know them. */
record AgeFigures(@Nullable Long people, @Nullable Double meanAge, @Nullable Double meanAgeThen, List<Band> bands,
		@Nullable Long retired, @Nullable Long retiredThen, @Nullable Double retiredRateThen) {

	private static final List<AgeBand> BANDS = List.of(AgeBand.values());

	static final String PEOPLE = "people";

	private static final String RETIRED = "retired";

	private static final String IN_SERVICE = "in service";

	private static final String NOW = "now ";

	private static final String THEN = "then ";

	record Band(AgeBand band, @Nullable Long people, @Nullable Double rate, @Nullable Long peopleThen,
			@Nullable Double rateThen) {
	}

	/**
	 * The two days.
	 *
	 * @param day that of the question
	 * @param then the later one
	 */
	record Days(LocalDate day, LocalDate then) {

		Map<String, Long> counts(Collection<Person> people) {
			var counts = new TreeMap<String, Long>(Map.of(PEOPLE, (long) people.size()));
			for (Person each : people) {
				counts.merge(NOW + AgeBand.of(Ages.on(day, each.birthMonth())), 1L, Long::sum);
				counts.merge(NOW + (each.isRetiredOn(day) ? RETIRED : IN_SERVICE), 1L, Long::sum);
				counts.merge(THEN + AgeBand.of(Ages.on(then, each.birthMonth())), 1L, Long::sum);
				counts.merge(THEN + (each.isRetiredOn(then) ? RETIRED : IN_SERVICE), 1L, Long::sum);
			}
			return counts;
		}

		/** What hangs together in the counts of a group: nobody grows younger. */
		void state(GroupFigures figures) {
			for (String on : List.of(NOW, THEN)) {
				figures.sum(PEOPLE, BANDS.stream().map(band -> on + band).toList());
				figures.sum(PEOPLE, List.of(on + RETIRED, on + IN_SERVICE));
			}
			figures.atMost(List.of(NOW + RETIRED), List.of(THEN + RETIRED));
			for (int youngest = 1; youngest < BANDS.size(); youngest++) {
				List<AgeBand> older = BANDS.subList(youngest, BANDS.size());
				figures.atMost(older.stream().map(band -> NOW + band).toList(),
						older.stream().map(band -> THEN + band).toList());
			}
		}

		AgeFigures figures(Collection<Person> people, Function<String, @Nullable Long> counts) {
			Long all = counts.apply(PEOPLE);
			Long retired = counts.apply(THEN + RETIRED);
			return new AgeFigures(all, all == null ? null : mean(people, day), all == null ? null : mean(people, then),
					BANDS.stream().map(band -> band(band, all, counts)).toList(), counts.apply(NOW + RETIRED), retired,
					Share.of(retired, all));
		}

		private Band band(AgeBand band, @Nullable Long all, Function<String, @Nullable Long> counts) {
			Long now = counts.apply(NOW + band);
			Long later = counts.apply(THEN + band);
			return new Band(band, now, Share.of(now, all), later, Share.of(later, all));
		}

		private static @Nullable Double mean(Collection<Person> people, LocalDate on) {
			return Statistics.mean(people.stream().map(each -> (long) Ages.on(on, each.birthMonth())).toList());
		}

	}

}
