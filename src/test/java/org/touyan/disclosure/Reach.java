package org.touyan.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * How far each number can be from what it is, where equations hold and none is negative: the primal simplex method,
 * which goes from the table that there is to others.
 */
final class Reach {

	private static final double NOTHING = 1e-7;

	private static final int STEPS = 4000;

	private static final int TRIES = 3;

	private final double[][] rows;

	private final int[] basis;

	private final double[] values;

	private final double[] truth;

	/** What each value is above. */
	private final double[] floor;

	private final Random random = new Random(1);

	/** Of equations of which a solution is known. */
	Reach(List<double[]> rows, double[] values, double[] floor) {
		this.floor = floor;
		this.rows = rows.stream().map(double[]::clone).toArray(double[][]::new);
		this.values = values.clone();
		this.truth = values.clone();
		this.basis = new int[rows.size()];
		for (int row = 0; row < basis.length; row++) {
			basis[row] = largest(row);
			if (basis[row] >= 0) {
				pivot(row, basis[row]);
			}
		}
	}

	/** The numbers that can be no others, or not so many. */
	List<String> known(Map<String, Integer> places, int minimum) {
		var large = new HashSet<Integer>();
		var other = new HashSet<Integer>();
		var known = new ArrayList<String>();
		places.values().stream().filter(place -> truth[place] + floor[place] >= minimum).forEach(large::add);
		places.forEach((name, place) -> {
			for (int attempt = 0; attempt < TRIES && !(large.contains(place) && other.contains(place)); attempt++) {
				reach(place, 1, places, minimum, large, other);
				if (large.contains(place) && !other.contains(place)) {
					reach(place, -1, places, minimum, large, other);
				}
			}
			if (!large.contains(place) || !other.contains(place)) {
				known.add(name);
			}
		});
		return known;
	}

	private void reach(int place, int direction, Map<String, Integer> places, int minimum, Set<Integer> large,
			Set<Integer> other) {
		for (int step = 0; step < STEPS; step++) {
			if (large.contains(place) && other.contains(place)) {
				return;
			}
			if (!goes(place, direction)) {
				return;
			}
			for (int each : places.values()) {
				if (Math.abs(values[each] - truth[each]) > NOTHING * 100) {
					other.add(each);
				}
				if (values[each] + floor[each] > minimum - NOTHING * 100) {
					large.add(each);
				}
			}
		}
	}

	private boolean goes(int number, int direction) {
		int row = -1;
		for (int each = 0; each < basis.length; each++) {
			row = basis[each] == number ? each : row;
		}
		int entering = -1;
		int way = 0;
		double most = NOTHING;
		for (int column = 0; column < values.length; column++) {
			double gain = row < 0 ? column == number ? direction : 0
					: column == number ? 0 : -direction * rows[row][column];
			boolean canGo = gain > NOTHING || (gain < -NOTHING && values[column] > NOTHING);
			double weight = Math.abs(gain) * (0.5 + random.nextDouble());
			if (canGo && weight > most) {
				most = weight;
				entering = column;
				way = gain > 0 ? 1 : -1;
			}
		}
		return entering >= 0 && go(entering, way);
	}

	private boolean go(int column, int way) {
		int leaving = -1;
		double by = way < 0 ? values[column] : Double.POSITIVE_INFINITY;
		for (int row = 0; row < rows.length; row++) {
			double falls = way * rows[row][column];
			if (basis[row] >= 0 && falls > NOTHING && values[basis[row]] / falls < by - NOTHING * random.nextDouble()) {
				leaving = row;
				by = Math.max(0, values[basis[row]] / falls);
			}
		}
		if (by == Double.POSITIVE_INFINITY) {
			by = 1000;
		}
		values[column] += way * by;
		for (int row = 0; row < rows.length; row++) {
			if (basis[row] >= 0) {
				values[basis[row]] = Math.max(0, values[basis[row]] - way * by * rows[row][column]);
			}
		}
		if (leaving >= 0) {
			basis[leaving] = column;
			pivot(leaving, column);
		}
		return true;
	}

	private int largest(int row) {
		int best = -1;
		for (int column = 0; column < values.length; column++) {
			if (Math.abs(rows[row][column]) > NOTHING && (best < 0 || values[column] > values[best])) {
				best = column;
			}
		}
		return best;
	}

	private void pivot(int row, int column) {
		double[] pivot = rows[row];
		double divisor = pivot[column];
		for (int each = 0; each < pivot.length; each++) {
			pivot[each] /= divisor;
		}
		for (int index = 0; index < rows.length; index++) {
			double times = rows[index][column];
			if (index != row && Math.abs(times) > 1e-11) {
				for (int each = 0; each < pivot.length; each++) {
					rows[index][each] -= times * pivot[each];
				}
				rows[index][column] = 0;
			}
		}
	}

}
