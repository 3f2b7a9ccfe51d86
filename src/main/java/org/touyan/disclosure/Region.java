package org.touyan.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A cell with those that are nearest to it by how much would be lost if they were kept back, while all further ones
 * stay as they are.
 */
final class Region {

	private static final int NONE = -1;

	private final int cell;

	private final Suppression suppression;

	private final List<Integer> cells = new ArrayList<>();

	/** By cell its place among those that are near; -1 of all others. */
	private final int[] places;

	private final Set<Integer> sums = new LinkedHashSet<>();

	private record Reached(int cell, double cost) {
	}

	Region(int cell, double limit, Suppression suppression) {
		this.cell = cell;
		this.suppression = suppression;
		this.places = new int[suppression.size()];
		Arrays.fill(places, NONE);
		var costs = new double[suppression.size()];
		Arrays.fill(costs, Double.POSITIVE_INFINITY);
		var reached = new PriorityQueue<>(Comparator.comparingDouble(Reached::cost).thenComparingInt(Reached::cell));
		reached.add(new Reached(cell, 0));
		while (!reached.isEmpty()) {
			Reached next = reached.poll();
			if (places[next.cell()] == NONE) {
				places[next.cell()] = cells.size();
				cells.add(next.cell());
				reach(next, limit, costs, reached);
			}
		}
	}

	private void reach(Reached from, double limit, double[] costs, PriorityQueue<Reached> reached) {
		for (int sum : suppression.sums(from.cell())) {
			if (sums.add(sum)) {
				Publication.Relation relation = suppression.sum(sum);
				for (int place = 0; place < relation.size(); place++) {
					int other = relation.cell(place);
					double cost = from.cost() + suppression.cost(other);
					if (cost < costs[other] && suppression.cost(other) <= limit && suppression.mayChange(other)) {
						costs[other] = cost;
						reached.add(new Reached(other, cost));
					}
				}
			}
		}
	}

	/**
	 * The cheapest other counts that fit all that is told.
	 * @param by how much the cell is more in them
	 * @return by how much each cell is more that is not as it is; null where there are none
	 */
	@Nullable
	Map<Integer, Double> change(int by) {
		int next = 2 * cells.size();
		int variables = next + (int) sums.stream().filter(sum -> !suppression.sum(sum).isEqual()).count();
		var rows = new ArrayList<Row>();
		var missing = new double[sums.size()];
		var open = new int[sums.size()];
		for (int place : sums) {
			Publication.Relation sum = suppression.sum(place);
			open[rows.size()] = sum.isEqual() ? NONE : next++;
			missing[rows.size()] = missing(sum, by);
			rows.add(row(sum, open[rows.size()]));
		}
		double[] found = new CheapestChange(rows, missing, open, costs(variables), most(variables)).find();
		return found == null ? null : changes(found, by);
	}

	/** What a unit of each variable costs: of each cell upwards and downwards, and of what inequalities leave open. */
	private double[] costs(int variables) {
		var costs = new double[variables];
		for (int place = 0; place < cells.size(); place++) {
			costs[2 * place] = suppression.cost(cells.get(place));
			costs[2 * place + 1] = costs[2 * place];
		}
		return costs;
	}

	private double[] most(int variables) {
		var most = new double[variables];
		Arrays.fill(most, Double.POSITIVE_INFINITY);
		for (int place = 0; place < cells.size(); place++) {
			int each = cells.get(place);
			most[2 * place + 1] = suppression.count(each) - suppression.fewest(each);
		}
		Arrays.fill(most, 2 * places[cell], 2 * places[cell] + 2, 0);
		return most;
	}

	private Row row(Publication.Relation sum, int open) {
		int[] near = IntStream.range(0, sum.size())
			.filter(each -> places[sum.cell(each)] != NONE)
			.boxed()
			.sorted(Comparator.comparingInt(each -> places[sum.cell(each)]))
			.mapToInt(Integer::intValue)
			.toArray();
		int size = 2 * near.length + (open == NONE ? 0 : 1);
		var columns = new int[size];
		var factors = new double[size];
		columns[size - 1] = open;
		factors[size - 1] = 1;
		for (int each = 0; each < near.length; each++) {
			columns[2 * each] = 2 * places[sum.cell(near[each])];
			columns[2 * each + 1] = columns[2 * each] + 1;
			factors[2 * each] = sum.factor(near[each]);
			factors[2 * each + 1] = -factors[2 * each];
		}
		return new Row(columns, factors);
	}

	private double missing(Publication.Relation sum, int by) {
		double missing = 0;
		for (int each = 0; each < sum.size(); each++) {
			int other = sum.cell(each);
			double factor = sum.factor(each);
			missing -= sum.isEqual() ? 0 : factor * suppression.count(other);
			missing -= other == cell ? factor * by : 0;
		}
		return missing;
	}

	private Map<Integer, Double> changes(double[] found, int by) {
		var changes = new LinkedHashMap<Integer, Double>();
		for (int place = 0; place < cells.size(); place++) {
			double change = cells.get(place) == cell ? by : found[2 * place] - found[2 * place + 1];
			if (Math.abs(change) > Suppression.NOTHING) {
				changes.put(cells.get(place), change);
			}
		}
		return changes;
	}

}
