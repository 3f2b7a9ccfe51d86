package org.touyan.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Knows what an answer shows and how its figures hang together, and computes what it hides: by elimination, and by
 * narrowing intervals along all equations there are then. It shares nothing with what it attacks.
 */
public final class Attacker {

	private static final double NOTHING = 1e-6;

	private static final int ROUNDS = 200;

	private final Map<String, Double> known = new HashMap<>();

	private final Map<String, Integer> unknown = new TreeMap<>();

	private final List<Map<String, Double>> equations = new ArrayList<>();

	private final List<Map<String, Double>> bounds = new ArrayList<>();

	/**
	 * What is known of a number afterwards.
	 *
	 * @param least it is not less
	 * @param most it is not more
	 */
	public record Range(double least, double most) {

		/** Whether it is known, or known to be less than so many. */
		public boolean tells(int minimum) {
			return most - least < NOTHING || most < minimum - NOTHING;
		}

	}

	/** A figure of the answer; null where it is hidden. */
	public void figure(String name, @Nullable Long value) {
		if (value == null) {
			unknown.putIfAbsent(name, unknown.size());
		}
		else {
			known.put(name, (double) value);
		}
	}

	/** That a number is the sum of others. */
	public void sum(String whole, List<String> parts) {
		equations.add(terms(whole, parts));
	}

	/** That a number is not more than another. */
	public void atMost(String some, String other) {
		bounds.add(terms(other, List.of(some)));
	}

	/** That some numbers are together not less than another. */
	public void covers(List<String> parts, String whole) {
		Map<String, Double> terms = terms(whole, parts);
		terms.replaceAll((_, factor) -> -factor);
		bounds.add(terms);
	}

	private static Map<String, Double> terms(String whole, List<String> parts) {
		var terms = new HashMap<String, Double>();
		terms.put(whole, 1.0);
		parts.forEach(part -> terms.merge(part, -1.0, Double::sum));
		return terms;
	}

	/** What is known of each hidden figure. */
	public Map<String, Range> attack() {
		int slack = unknown.size();
		int columns = slack + bounds.size();
		var rows = new ArrayList<double[]>();
		equations.forEach(terms -> rows.add(row(terms, columns, -1)));
		for (int bound = 0; bound < bounds.size(); bound++) {
			rows.add(row(bounds.get(bound), columns, slack + bound));
		}
		var all = new ArrayList<double[]>(rows);
		all.addAll(eliminated(rows, columns, false));
		all.addAll(eliminated(rows, columns, true));
		double[] least = new double[columns];
		double[] most = new double[columns];
		java.util.Arrays.fill(most, Double.POSITIVE_INFINITY);
		boolean isNarrower = true;
		for (int round = 0; isNarrower && round < ROUNDS; round++) {
			isNarrower = false;
			for (double[] row : all) {
				isNarrower |= narrow(row, least, most);
			}
		}
		var ranges = new TreeMap<String, Range>();
		unknown.forEach((name, column) -> ranges.put(name, new Range(least[column], most[column])));
		return ranges;
	}

	private double[] row(Map<String, Double> terms, int columns, int slack) {
		var row = new double[columns + 1];
		terms.forEach((name, factor) -> {
			Integer column = unknown.get(name);
			if (column == null) {
				row[columns] -= factor * known.getOrDefault(name, 0.0);
			}
			else {
				row[column] += factor;
			}
		});
		if (slack >= 0) {
			row[slack] = -1;
		}
		return row;
	}

	private static List<double[]> eliminated(List<double[]> given, int columns, boolean fromBehind) {
		var rows = new ArrayList<>(given.stream().map(double[]::clone).toList());
		int done = 0;
		for (int step = 0; step < columns && done < rows.size(); step++) {
			int column = fromBehind ? columns - 1 - step : step;
			int best = done;
			for (int row = done; row < rows.size(); row++) {
				if (Math.abs(rows.get(row)[column]) > Math.abs(rows.get(best)[column])) {
					best = row;
				}
			}
			if (Math.abs(rows.get(best)[column]) < NOTHING) {
				continue;
			}
			java.util.Collections.swap(rows, done, best);
			reduce(rows, done++, column);
		}
		return rows;
	}

	private static void reduce(List<double[]> rows, int pivot, int column) {
		double[] by = rows.get(pivot);
		double factor = by[column];
		for (int each = 0; each < by.length; each++) {
			by[each] /= factor;
		}
		for (int row = 0; row < rows.size(); row++) {
			double times = rows.get(row)[column];
			if (row != pivot && Math.abs(times) > NOTHING) {
				for (int each = 0; each < by.length; each++) {
					rows.get(row)[each] -= times * by[each];
				}
			}
		}
	}

	private static boolean narrow(double[] row, double[] least, double[] most) {
		boolean isNarrower = false;
		int columns = row.length - 1;
		for (int target = 0; target < columns; target++) {
			if (Math.abs(row[target]) < NOTHING) {
				continue;
			}
			double low = row[columns];
			double high = row[columns];
			for (int other = 0; other < columns; other++) {
				if (other != target && Math.abs(row[other]) >= NOTHING) {
					low -= row[other] > 0 ? row[other] * most[other] : row[other] * least[other];
					high -= row[other] > 0 ? row[other] * least[other] : row[other] * most[other];
				}
			}
			double first = row[target] > 0 ? low / row[target] : high / row[target];
			double last = row[target] > 0 ? high / row[target] : low / row[target];
			if (first > least[target] + NOTHING) {
				least[target] = first;
				isNarrower = true;
			}
			if (last < most[target] - NOTHING) {
				most[target] = last;
				isNarrower = true;
			}
		}
		return isNarrower;
	}

}
