package org.touyan.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Other solutions of equations of which one is known, in numbers that are not negative: the simplex method, which goes
 * from one solution to the next and makes one of the numbers as large or as small as it can be.
 */
final class Solutions {

	private static final double NOTHING = 1e-7;

	private static final double ROUNDING = 1e-11;

	private static final int NONE = -1;

	/** After so many steps without gain none is expected any more. */
	private static final int PATIENCE = 40;

	private static final int STEPS = 400;

	private final double[][] rows;

	/** The column that is solved for in each row; none in one that says nothing new. */
	private final int[] basis;

	private final int columns;

	private final double[] values;

	/** Looks at each solution that is met. */
	interface Seen {

		/** Whether it is what was looked for. */
		boolean is(double[] values);

	}

	/**
	 * Begins at the known solution.
	 * @param rows factors of the numbers in each equation
	 * @param values the solution
	 */
	Solutions(double[][] rows, double[] values) {
		this.rows = rows;
		this.columns = values.length;
		this.values = values.clone();
		this.basis = new int[rows.length];
		for (int row = 0; row < rows.length; row++) {
			basis[row] = largest(row);
			if (basis[row] != NONE) {
				pivot(row, basis[row]);
			}
		}
	}

	/** Solved for a number that has room to move, the row moves others. */
	private int largest(int row) {
		int best = NONE;
		for (int column = 0; column < columns; column++) {
			if (Math.abs(rows[row][column]) > NOTHING && (best == NONE || values[column] > values[best])) {
				best = column;
			}
		}
		return best;
	}

	/**
	 * Looks for a solution.
	 * @param number that is made larger and larger, or smaller and smaller
	 * @param direction 1 or -1
	 * @param seen what is looked for
	 * @return whether it was found, or the number can be as large as one likes
	 */
	boolean find(int number, int direction, Seen seen) {
		int idle = 0;
		for (int step = 0; step < STEPS && idle < PATIENCE; step++) {
			double[] gain = gain(number, direction);
			int column = entering(gain);
			if (column == NONE) {
				return false;
			}
			int way = gain[column] > 0 ? 1 : -1;
			int row = leaving(column, way);
			double most = row == NONE ? Double.POSITIVE_INFINITY : values[basis[row]] / Math.abs(rows[row][column]);
			double by = way < 0 ? Math.min(most, values[column]) : most;
			if (by == Double.POSITIVE_INFINITY) {
				return true;
			}
			move(column, way * by);
			if (row != NONE && by == most) {
				exchange(row, column);
			}
			idle = by > NOTHING ? 0 : idle + 1;
			if (seen.is(values)) {
				return true;
			}
		}
		return false;
	}

	private double[] gain(int number, int direction) {
		var gain = new double[columns];
		int row = IntStream.range(0, rows.length).filter(each -> basis[each] == number).findFirst().orElse(NONE);
		if (row == NONE) {
			gain[number] = direction;
			return gain;
		}
		for (int column = 0; column < columns; column++) {
			gain[column] = column == number ? 0 : -direction * rows[row][column];
		}
		return gain;
	}

	/** The number by whose change most is gained; one that is 0 cannot become less. */
	private int entering(double[] gain) {
		int best = NONE;
		for (int column = 0; column < columns; column++) {
			boolean canMove = gain[column] > NOTHING || (gain[column] < -NOTHING && values[column] > NOTHING);
			if (canMove && (best == NONE || Math.abs(gain[column]) > Math.abs(gain[best]))) {
				best = column;
			}
		}
		return best;
	}

	/** The row whose number is the first to become 0. */
	private int leaving(int column, int way) {
		int best = NONE;
		double smallest = Double.POSITIVE_INFINITY;
		for (int row = 0; row < rows.length; row++) {
			double falls = way * rows[row][column];
			if (basis[row] != NONE && falls > NOTHING && values[basis[row]] / falls < smallest) {
				best = row;
				smallest = values[basis[row]] / falls;
			}
		}
		return best;
	}

	private void move(int column, double by) {
		values[column] += by;
		for (int row = 0; row < rows.length; row++) {
			if (basis[row] != NONE) {
				values[basis[row]] = Math.max(0, values[basis[row]] - by * rows[row][column]);
			}
		}
	}

	private void exchange(int row, int column) {
		values[basis[row]] = 0;
		basis[row] = column;
		pivot(row, column);
	}

	private void pivot(int row, int column) {
		double[] pivot = rows[row];
		double divisor = pivot[column];
		for (int each = 0; each < columns; each++) {
			pivot[each] /= divisor;
		}
		int[] used = IntStream.range(0, columns).filter(each -> Math.abs(pivot[each]) > ROUNDING).toArray();
		for (int index = 0; index < rows.length; index++) {
			double[] other = rows[index];
			double times = other[column];
			if (index != row && Math.abs(times) > ROUNDING) {
				Arrays.stream(used).forEach(each -> other[each] -= times * pivot[each]);
				other[column] = 0;
			}
		}
	}

}
