package org.touyan.alliances;

/**
 * How a sum grew from one year to the next.
 *
 * @param before the sum of the year before, in yuan
 * @param after the sum of the year, in yuan
 */
record Growth(int year, long before, long after) {

	private static final int LEAST_PER_CENT = 10;

	/** 0.1 for ten per cent. */
	double rate() {
		return (double) (after - before) / before;
	}

	/** Whether it is ten per cent or more, reckoned without rounding. */
	boolean hasTwoDigits() {
		return after * 100 >= before * (100 + LEAST_PER_CENT);
	}

}
