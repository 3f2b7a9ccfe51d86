package org.touyan.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Knows what an answer shows and how its figures are connected, and computes what it hides: by elimination, by
 * narrowing intervals of whole numbers along all equations there are then, and by looking for the largest and the
 * smallest that each can be at all. It shares nothing with what it attacks.
 */
public final class Attacker {

	private static final double NOTHING = 1e-6;

	private static final int ROUNDS = 100;

	private final Map<String, Double> known = new HashMap<>();

	private final Map<String, Integer> unknown = new LinkedHashMap<>();

	private final Map<String, Integer> floors = new HashMap<>();

	private final List<Statement> statements = new ArrayList<>();

	/** That a sum is 0, or at least 0. */
	private record Statement(Map<String, Double> terms, boolean isEqual) {
	}

	/**
	 * What is known of a number afterwards.
	 *
	 * @param least it is not less
	 * @param most it is not more
	 */
	public record Range(double least, double most) {

		/** Whether it is known, or known to be less than so many. */
		public boolean publishes(int minimum) {
			return most - least < NOTHING || most < minimum - NOTHING;
		}

	}

	/** A figure of the answer; null where it is hidden, which those of 0 are not. */
	public void figure(String name, @Nullable Long value) {
		figure(name, value, 1);
	}

	/** A figure of the answer; null where it is hidden, as only those of some number or more are. */
	public void figure(String name, @Nullable Long value, int fewest) {
		if (value == null) {
			floors.put(name, fewest);
			unknown.putIfAbsent(name, unknown.size());
		}
		else {
			known.put(name, (double) value);
		}
	}

	/** That a number is the sum of others. */
	public void sum(String whole, List<String> parts) {
		statements.add(new Statement(terms(whole, parts), true));
	}

	/** That a number is not more than another. */
	public void atMost(String some, String other) {
		statements.add(new Statement(terms(other, List.of(some)), false));
	}

	/** That some numbers are together not less than another. */
	public void covers(List<String> parts, String whole) {
		Map<String, Double> terms = terms(whole, parts);
		terms.replaceAll((_, factor) -> -factor);
		statements.add(new Statement(terms, false));
	}

	private static Map<String, Double> terms(String whole, List<String> parts) {
		var terms = new HashMap<String, Double>();
		terms.put(whole, 1.0);
		parts.forEach(part -> terms.merge(part, -1.0, Double::sum));
		return terms;
	}

	/** What is known of each hidden figure by elimination and by intervals. */
	public Map<String, Range> attack() {
		List<double[]> rows = rows();
		int columns = columns();
		double[] least = new double[columns];
		double[] most = new double[columns];
		Arrays.fill(most, Double.POSITIVE_INFINITY);
		unknown.forEach((name, column) -> least[column] = floors.getOrDefault(name, 0));
		var all = new ArrayList<Sparse>();
		rows.forEach(row -> all.add(new Sparse(row)));
		eliminated(rows, columns, false).forEach(row -> all.add(new Sparse(row)));
		eliminated(rows, columns, true).forEach(row -> all.add(new Sparse(row)));
		boolean isNarrower = true;
		for (int round = 0; isNarrower && round < ROUNDS; round++) {
			isNarrower = false;
			for (Sparse row : all) {
				isNarrower |= row.narrow(least, most);
			}
		}
		var ranges = new TreeMap<String, Range>();
		unknown.forEach((name, column) -> ranges.put(name, new Range(least[column], most[column])));
		return ranges;
	}

	/**
	 * Whether a hidden figure is known, or known to be too small, by all that is known together: whether no table that
	 * fits has another value for it, or none has one that is large enough.
	 * @param truth the table that there is, from which such tables are looked for
	 * @return those that are known
	 */
	public List<String> strongest(Map<String, Long> truth, int minimum) {
		List<double[]> rows = rows();
		int columns = columns();
		var values = new double[columns];
		unknown.forEach((name,
				column) -> values[column] = truth.getOrDefault(name, 0L) - (double) floors.getOrDefault(name, 0));
		var floor = new double[columns];
		unknown.forEach((name, column) -> floor[column] = floors.getOrDefault(name, 0));
		for (double[] row : rows) {
			double left = row[columns];
			int slack = -1;
			for (int column = 0; column < columns; column++) {
				left -= column < unknown.size() ? row[column] * (values[column] + floor[column]) : 0;
				slack = column >= unknown.size() && row[column] != 0 ? column : slack;
			}
			if (slack >= 0) {
				values[slack] = -left;
			}
		}
		return new Reach(rows, values, floor).known(unknown, minimum);
	}

	private int columns() {
		return unknown.size() + (int) statements.stream().filter(statement -> !statement.isEqual()).count();
	}

	private List<double[]> rows() {
		int columns = columns();
		int slack = unknown.size();
		var rows = new ArrayList<double[]>();
		for (Statement statement : statements) {
			var row = new double[columns + 1];
			statement.terms().forEach((name, factor) -> {
				Integer column = unknown.get(name);
				row[column == null ? columns : column] += column == null ? -factor * known.getOrDefault(name, 0.0)
						: factor;
			});
			boolean isOfUnknown = Arrays.stream(row, 0, columns).anyMatch(factor -> factor != 0);
			if (!statement.isEqual()) {
				row[slack++] = -1;
			}
			if (isOfUnknown) {
				rows.add(row);
			}
		}
		return rows;
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
			Collections.swap(rows, done, best);
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

	/** The places of a row that are not 0. */
	private static final class Sparse {

		private final int[] places;

		private final double[] factors;

		private final double value;

		Sparse(double[] row) {
			int columns = row.length - 1;
			places = java.util.stream.IntStream.range(0, columns)
				.filter(column -> Math.abs(row[column]) > NOTHING)
				.toArray();
			factors = Arrays.stream(places).mapToDouble(place -> row[place]).toArray();
			value = row[columns];
		}

		boolean narrow(double[] least, double[] most) {
			double low = 0;
			double high = 0;
			int lowless = 0;
			int highless = 0;
			for (int each = 0; each < places.length; each++) {
				double first = first(each, least, most);
				double last = last(each, least, most);
				low += Double.isInfinite(first) ? 0 : first;
				high += Double.isInfinite(last) ? 0 : last;
				lowless += Double.isInfinite(first) ? 1 : 0;
				highless += Double.isInfinite(last) ? 1 : 0;
			}
			boolean isNarrower = false;
			for (int each = 0; each < places.length; each++) {
				double first = first(each, least, most);
				double last = last(each, least, most);
				double othersLow = lowless == (Double.isInfinite(first) ? 1 : 0)
						? low - (Double.isInfinite(first) ? 0 : first) : Double.NEGATIVE_INFINITY;
				double othersHigh = highless == (Double.isInfinite(last) ? 1 : 0)
						? high - (Double.isInfinite(last) ? 0 : last) : Double.POSITIVE_INFINITY;
				double one = (value - othersHigh) / factors[each];
				double other = (value - othersLow) / factors[each];
				isNarrower |= bound(places[each], Math.min(one, other), Math.max(one, other), least, most);
			}
			return isNarrower;
		}

		private double first(int each, double[] least, double[] most) {
			return factors[each] * (factors[each] > 0 ? least : most)[places[each]];
		}

		private double last(int each, double[] least, double[] most) {
			return factors[each] * (factors[each] > 0 ? most : least)[places[each]];
		}

		/** All are whole numbers. */
		private static boolean bound(int place, double low, double high, double[] least, double[] most) {
			boolean isNarrower = false;
			if (low > least[place] + NOTHING) {
				least[place] = Math.ceil(low - NOTHING);
				isNarrower = true;
			}
			if (high < most[place] - NOTHING) {
				most[place] = Math.floor(high + NOTHING);
				isNarrower = true;
			}
			return isNarrower;
		}

	}

}
