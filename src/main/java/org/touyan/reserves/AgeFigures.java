package org.touyan.reserves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.touyan.reserves.Officers.Person;

/** Ages of people on two days, as who asks may know them. */
record AgeFigures(@Nullable Long people, @Nullable Double meanAge, @Nullable Double meanAgeThen, List<Band> bands,
		@Nullable Long retired, @Nullable Long retiredThen, @Nullable Double retiredRateThen) {

	private static final String PEOPLE = "people";

	private static final String RETIRED = "retired";

	private static final String IN_SERVICE = "in service";

	private static final String NOW = "now ";

	private static final String THEN = "then ";

	record Band(String key, @Nullable Long people, @Nullable Double rate, @Nullable Long peopleThen,
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
				counts.merge(NOW + Ages.band(Ages.on(day, each.birthMonth())), 1L, Long::sum);
				counts.merge(NOW + (each.isRetiredOn(day) ? RETIRED : IN_SERVICE), 1L, Long::sum);
				counts.merge(THEN + Ages.band(Ages.on(then, each.birthMonth())), 1L, Long::sum);
				counts.merge(THEN + (each.isRetiredOn(then) ? RETIRED : IN_SERVICE), 1L, Long::sum);
			}
			return counts;
		}

		/** Counts of one line: one of them is known when the others are. */
		List<List<String>> lines() {
			var lines = new ArrayList<List<String>>();
			for (String on : List.of(NOW, THEN)) {
				var bands = new ArrayList<>(List.of(PEOPLE));
				Ages.BANDS.forEach(band -> bands.add(on + band));
				lines.add(bands);
				lines.add(List.of(PEOPLE, on + RETIRED, on + IN_SERVICE));
			}
			return lines;
		}

		AgeFigures figures(Collection<Person> people, ToldCounts counts) {
			Long all = counts.of(PEOPLE);
			Long retired = counts.of(THEN + RETIRED);
			return new AgeFigures(all, all == null ? null : mean(people, day), all == null ? null : mean(people, then),
					Ages.BANDS.stream().map(band -> band(band, all, counts)).toList(), counts.of(NOW + RETIRED),
					retired, Statistics.rate(retired, all));
		}

		private Band band(String band, @Nullable Long all, ToldCounts counts) {
			Long now = counts.of(NOW + band);
			Long later = counts.of(THEN + band);
			return new Band(band, now, Statistics.rate(now, all), later, Statistics.rate(later, all));
		}

		private static @Nullable Double mean(Collection<Person> people, LocalDate on) {
			return Statistics.mean(people.stream().map(each -> (long) Ages.on(on, each.birthMonth())).toList());
		}

	}

}
