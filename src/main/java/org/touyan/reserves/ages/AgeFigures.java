package org.touyan.reserves.ages;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.Share;
import org.touyan.organisations.AgeBand;
import org.touyan.reserves.ages.AgeCounts.InBand;
import org.touyan.reserves.ages.AgeCounts.On;
import org.touyan.reserves.ages.AgeCounts.Retired;

/** Ages of people on two days, as who asks may know them. */
record AgeFigures(@Nullable Long people, @Nullable Double meanAge, @Nullable Double meanAgeThen, List<Band> bands,
		@Nullable Long retired, @Nullable Long retiredThen, @Nullable Double retiredRateThen) {

	record Band(AgeBand band, @Nullable Long people, @Nullable Double rate, @Nullable Long peopleThen,
			@Nullable Double rateThen) {

		private static Band of(AgeBand band, @Nullable Long all, Function<AgeCounts.Count, @Nullable Long> told) {
			Long now = told.apply(new InBand(On.NOW, band));
			Long later = told.apply(new InBand(On.THEN, band));
			return new Band(band, now, Share.of(now, all), later, Share.of(later, all));
		}

	}

	/** Of what was counted, with such counts of it as may be told. */
	static AgeFigures of(AgeCounts counts, Function<AgeCounts.Count, @Nullable Long> told) {
		Long all = told.apply(AgeCounts.PEOPLE);
		Long retired = told.apply(new Retired(On.THEN, true));
		return new AgeFigures(all, all == null ? null : counts.mean(On.NOW), all == null ? null : counts.mean(On.THEN),
				Arrays.stream(AgeBand.values()).map(band -> Band.of(band, all, told)).toList(),
				told.apply(new Retired(On.NOW, true)), retired, Share.of(retired, all));
	}

}
