package org.touyan.alliances;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The rule of two years of ten per cent or more (连续两年集体收入两位数增长), on the last two years whose accounts are closed.
 *
 * @param years those that are judged and of which the growth is known
 * @param rates the growth of each, 0.1 for ten per cent
 * @param isMet null where the growth of one of the two years is not known
 */
record GrowthRule(List<Integer> years, List<Double> rates, @Nullable Boolean isMet) {

	private static final int YEARS = 2;

	static GrowthRule of(YearFigures figures) {
		int last = figures.lastYear().orElse(0);
		List<Growth> known = IntStream.rangeClosed(last - YEARS + 1, last)
			.mapToObj(figures::growth)
			.flatMap(Stream::ofNullable)
			.toList();
		return new GrowthRule(known.stream().map(Growth::year).toList(), known.stream().map(Growth::rate).toList(),
				known.size() < YEARS ? null : (Boolean) known.stream().allMatch(Growth::hasTwoDigits));
	}

}
