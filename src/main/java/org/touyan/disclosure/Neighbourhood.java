package org.touyan.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A cell that is kept back with the nearest of the others that are not known, while all further ones stay as they are.
 */
final class Neighbourhood {

	/** How many cells are looked at, first, and where that proves nothing. */
	static final List<Integer> SIZES = List.of(30, 120);

	private static final double NEARLY = 1e-6;

	private final int cell;

	private final Suppression suppression;

	private final Map<Integer, Integer> columns = new LinkedHashMap<>();

	private final Set<Publication.Relation> sums = new LinkedHashSet<>();

	private boolean isWhole = true;

	Neighbourhood(int cell, int size, Suppression suppression) {
		this.cell = cell;
		this.suppression = suppression;
		columns.put(cell, 0);
		var reached = new ArrayList<>(List.of(cell));
		for (int place = 0; place < reached.size(); place++) {
			for (Publication.Relation sum : suppression.sums(reached.get(place))) {
				sums.add(sum);
				for (int next : sum.factors().keySet()) {
					if (suppression.isUnknown(next) && !columns.containsKey(next)) {
						isWhole &= columns.size() < size;
						if (columns.size() < size) {
							columns.put(next, columns.size());
							reached.add(next);
						}
					}
				}
			}
		}
	}

	/** Whether there are no further ones that hang together with these. */
	boolean isWhole() {
		return isWhole;
	}

	/**
	 * Proves that the cell is safe, and whatever other is seen to be so.
	 * @param safe to which those are added
	 */
	boolean proves(BitSet safe) {
		Solutions solutions = solutions();
		if (solutions.find(0, 1, found -> isSafe(found, safe))) {
			safe.set(cell);
		}
		else if (suppression.count(cell) >= suppression.least()
				&& solutions.find(0, -1, found -> isSafe(found, safe))) {
			safe.set(cell);
		}
		return safe.get(cell);
	}

	/** The tables that fit all that is told, from the one that there is. */
	private Solutions solutions() {
		int slack = (int) sums.stream().filter(sum -> !sum.isEqual()).count();
		var rows = new double[sums.size()][columns.size() + slack];
		var values = new double[columns.size() + slack];
		columns.forEach((each, column) -> values[column] = suppression.count(each) - suppression.fewest(each));
		int row = 0;
		int next = columns.size();
		for (Publication.Relation sum : sums) {
			double left = 0;
			for (Map.Entry<Integer, Integer> each : sum.factors().entrySet()) {
				left += (double) each.getValue() * suppression.count(each.getKey());
				Integer column = columns.get(each.getKey());
				if (column != null) {
					rows[row][column] = each.getValue();
				}
			}
			if (!sum.isEqual()) {
				rows[row][next] = 1;
				values[next++] = -left;
			}
			row++;
		}
		return new Solutions(rows, values);
	}

	/** Looks at all cells of a solution; those that are large enough and others than they are, are safe. */
	private boolean isSafe(double[] values, BitSet safe) {
		columns.forEach((each, column) -> {
			double value = values[column] + (double) suppression.fewest(each);
			boolean isOther = Math.abs(value - (double) suppression.count(each)) > 1 - NEARLY;
			boolean isEnough = Math.max(value, (double) suppression.count(each)) > suppression.least() - NEARLY;
			if (suppression.isHidden(each) && isOther && isEnough) {
				safe.set(each);
			}
		});
		return safe.get(cell);
	}

}
