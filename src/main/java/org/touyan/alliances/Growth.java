package org.touyan.alliances;

import org.jspecify.annotations.Nullable;

/**
 * How a sum grew from one year to the next.
 *
 * @param before the sum of the year before, in yuan
 * @param after the sum of the year, in yuan
 */
public record Growth(int year, long before, long after) {

	private static final int LEAST_PER_CENT = 10;

	/** The growth to a year; null where one of the sums is not known, or there was nothing to grow from. */
	public static @Nullable Growth to(int year, @Nullable Long before, @Nullable Long after) {
		return before == null || after == null || before <= 0 ? null : new Growth(year, before, after);
	}

	/** 0.1 for ten per cent. */
	public double rate() {
		return (double) (after - before) / before;
	}

	/** Whether it is ten per cent or more, reckoned without rounding. */
	public boolean hasTwoDigits() {
		return after * 100 >= before * (100 + LEAST_PER_CENT);
	}

}
