package org.touyan.disclosure;

import java.util.Arrays;

/** A row of a large table most of which is 0. */
final class Row {

	private static final double NOTHING = 1e-9;

	private int size;

	private int[] columns;

	private double[] values;

	/**
	 * Begins one.
	 * @param columns in ascending order
	 * @param values that are not 0
	 */
	Row(int[] columns, double[] values) {
		this.columns = columns;
		this.values = values;
		this.size = columns.length;
	}

	int size() {
		return size;
	}

	int column(int place) {
		return columns[place];
	}

	double value(int place) {
		return values[place];
	}

	double at(int column) {
		int place = Arrays.binarySearch(columns, 0, size, column);
		return place < 0 ? 0 : values[place];
	}

	void divide(double by) {
		for (int place = 0; place < size; place++) {
			values[place] /= by;
		}
	}

	/** Subtracts another one, so and so many times, so that nothing is left in one of the columns. */
	void subtract(double times, Row other, int nothing) {
		var merged = new int[size + other.size];
		var sums = new double[size + other.size];
		int mine = 0;
		int count = 0;
		for (int theirs = 0; mine < size || theirs < other.size;) {
			int column = Math.min(mine < size ? columns[mine] : Integer.MAX_VALUE,
					theirs < other.size ? other.columns[theirs] : Integer.MAX_VALUE);
			double sum = mine < size && columns[mine] == column ? values[mine++] : 0;
			sum -= theirs < other.size && other.columns[theirs] == column ? times * other.values[theirs++] : 0;
			if (column != nothing && Math.abs(sum) > NOTHING) {
				merged[count] = column;
				sums[count++] = sum;
			}
		}
		columns = merged;
		values = sums;
		size = count;
	}

}
