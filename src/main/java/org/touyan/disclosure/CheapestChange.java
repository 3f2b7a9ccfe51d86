package org.touyan.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The cheapest change of some numbers that makes equations come out right again after one of them was changed: a linear
 * program with a cost for each unit of each number, up and down. The dual simplex method begins with changing nothing,
 * which costs nothing, and mends one equation after the other, so its steps are about as many as numbers change.
 */
final class CheapestChange {

	private static final double NOTHING = 1e-7;

	private static final int NONE = -1;

	private static final int STEPS = 2000;

	/** By equation; a variable that is solved for has a 1 in its equation and else 0. */
	private final List<Row> rows;

	/** By variable the equations in which it may be. */
	private final BitSet[] equations;

	/** What is still missing in each equation, or the value of the variable that it is solved for. */
	private final double[] values;

	/** The variable that each equation is solved for; none where it does not hold yet. */
	private final int[] solved;

	private final double[] costs;

	/** The most that each variable can be; all are 0 at least. */
	private final double[] most;

	private final boolean[] isSolved;

	private final boolean[] isMost;

	/**
	 * Begins with no change.
	 * @param rows by equation the factors of the variables, with one more variable for each inequality, which takes up
	 * what it leaves open
	 * @param missing the right sides
	 * @param open by equation the variable that takes up what is open, -1 where nothing may be
	 * @param costs of a unit of each variable, 0 or more
	 * @param most of each variable
	 */
	CheapestChange(List<Row> rows, double[] missing, int[] open, double[] costs, double[] most) {
		this.rows = rows;
		this.values = missing;
		this.solved = open;
		this.costs = costs;
		this.most = most;
		this.isSolved = new boolean[costs.length];
		this.isMost = new boolean[costs.length];
		this.equations = Stream.generate(BitSet::new).limit(costs.length).toArray(BitSet[]::new);
		IntStream.range(0, rows.size()).forEach(row -> note(row, rows.get(row)));
		Arrays.stream(open).filter(variable -> variable != NONE).forEach(variable -> isSolved[variable] = true);
	}

	private void note(int row, Row variables) {
		for (int place = 0; place < variables.size(); place++) {
			equations[variables.column(place)].set(row);
		}
	}

	/**
	 * Finds it.
	 * @return the value of each variable; null where there is none, or none was found
	 */
	double @Nullable [] find() {
		for (int step = 0; step < STEPS; step++) {
			int row = worst();
			if (row == NONE) {
				return result();
			}
			boolean isMore = values[row] > 0;
			int entering = entering(row, isMore);
			if (entering == NONE) {
				return null;
			}
			exchange(row, entering, isMore);
		}
		return null;
	}

	private double[] result() {
		var result = new double[costs.length];
		for (int variable = 0; variable < result.length; variable++) {
			result[variable] = isMost[variable] ? most[variable] : 0;
		}
		for (int row = 0; row < rows.size(); row++) {
			if (solved[row] != NONE) {
				result[solved[row]] = values[row];
			}
		}
		return result;
	}

	/** The most that the variable of an equation may be. */
	private double limit(int row) {
		return solved[row] == NONE ? 0 : most[solved[row]];
	}

	private int worst() {
		int worst = NONE;
		double by = NOTHING;
		for (int row = 0; row < rows.size(); row++) {
			double wrong = Math.max(-values[row], values[row] - limit(row));
			if (wrong > by) {
				worst = row;
				by = wrong;
			}
		}
		return worst;
	}

	/** The variable that mends an equation at the least cost for what it does in it. */
	private int entering(int row, boolean isMore) {
		int best = NONE;
		double least = Double.POSITIVE_INFINITY;
		Row equation = rows.get(row);
		for (int place = 0; place < equation.size(); place++) {
			int variable = equation.column(place);
			double factor = equation.value(place);
			boolean isLess = (factor > 0) != isMost[variable];
			if (isSolved[variable] || most[variable] == 0 || Math.abs(factor) < NOTHING || isLess != isMore) {
				continue;
			}
			double cost = Math.abs(costs[variable] / factor);
			if (cost < least - NOTHING
					|| (cost < least + NOTHING && Math.abs(factor) > Math.abs(equation.at(best)) + NOTHING)) {
				best = variable;
				least = cost;
			}
		}
		return best;
	}

	private void exchange(int row, int entering, boolean isMore) {
		double bound = isMore ? limit(row) : 0;
		double by = (values[row] - bound) / rows.get(row).at(entering);
		int leaving = solved[row];
		if (leaving != NONE) {
			isSolved[leaving] = false;
			isMost[leaving] = isMore;
		}
		values[row] = (isMost[entering] ? most[entering] : 0) + by;
		solved[row] = entering;
		isSolved[entering] = true;
		isMost[entering] = false;
		rows.get(row).divide(rows.get(row).at(entering));
		pivot(row, entering, by);
	}

	private void pivot(int row, int entering, double by) {
		Row pivot = rows.get(row);
		BitSet in = (BitSet) equations[entering].clone();
		in.clear(row);
		in.stream().forEach(each -> {
			double times = rows.get(each).at(entering);
			if (times != 0) {
				values[each] -= by * times;
				rows.get(each).subtract(times, pivot, entering);
				note(each, pivot);
			}
		});
		double cost = costs[entering];
		for (int place = 0; place < pivot.size(); place++) {
			costs[pivot.column(place)] -= cost * pivot.value(place);
		}
		costs[entering] = 0;
	}

}
