package org.touyan.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Chooses the cells that are kept back: those that are too small, and for each of these so many others, at the least
 * cost, that it could as well be large enough.
 * <p>
 * That a cell is safe is proved by other counts that fit everything that is told as well: in some of them it is large
 * enough, in some another than it is. The cheapest such counts are looked for, where the cost is what has to be kept
 * back for them; then all that is another in them is kept back. What is kept back later takes nothing from a proof.
 */
final class Suppression {

	static final double NOTHING = 1e-6;

	/** Of what is kept back anyway: next to nothing, so that few are changed of these as well. */
	private static final double FREE = 0.01;

	/** Up to how large cells are looked at that would have to be kept back, first, and where that is not enough. */
	private static final List<Double> LIMITS = List.of(FREE, 20.0, Double.POSITIVE_INFINITY);

	/** Of more cells than this, most of which are too small, none is told. */
	private static final int MANY = 300;

	private final List<Publication.Cell> cells;

	private final List<Publication.Relation> relations;

	private final List<List<Integer>> byCell;

	private final int least;

	private final BitSet hidden;

	private final BitSet safe = new BitSet();

	private final ArrayDeque<Integer> open = new ArrayDeque<>();

	/** Of cells of which some are kept back already. */
	Suppression(List<Publication.Cell> cells, List<Publication.Relation> relations, int least, BitSet hidden) {
		this.cells = cells;
		this.relations = relations;
		this.least = least;
		this.hidden = hidden;
		this.byCell = cells.stream().<List<Integer>>map(_ -> new ArrayList<>()).toList();
		for (int sum = 0; sum < relations.size(); sum++) {
			for (int place = 0; place < sum(sum).size(); place++) {
				sums(sum(sum).cell(place)).add(sum);
			}
		}
	}

	/** Adds what is to be kept back. */
	void hide() {
		for (int cell = 0; cell < cells.size(); cell++) {
			Publication.Cell each = cells.get(cell);
			hidden.set(cell, each.kind() == Publication.Kind.COUNT && (hidden.get(cell) || each.count() < least));
		}
		if (cells.size() > MANY && 2 * hidden.cardinality() > cells.size()) {
			hideAll();
			return;
		}
		hidden.stream().boxed().sorted(Comparator.<Integer>comparingLong(this::count).reversed()).forEach(open::add);
		while (!open.isEmpty()) {
			int cell = open.poll();
			if (!safe.get(cell) && !isMadeSafe(cell)) {
				hideAll();
				return;
			}
		}
	}

	private boolean isMadeSafe(int cell) {
		List<Integer> enough = count(cell) < least ? List.of((int) (least - count(cell))) : List.of(1, -1);
		for (double limit : LIMITS) {
			var region = new Region(cell, limit, this);
			if (isChanged(region, enough)) {
				return true;
			}
			if (limit == Double.POSITIVE_INFINITY) {
				// Where everybody knows that it cannot be more, it is at least not known.
				return isChanged(region, List.of(1, -1));
			}
		}
		return false;
	}

	private boolean isChanged(Region region, List<Integer> changes) {
		for (int by : changes) {
			Map<Integer, Double> change = region.change(by);
			if (change != null) {
				change.forEach(this::change);
				return true;
			}
		}
		return false;
	}

	private void change(int cell, double by) {
		if (cells.get(cell).kind() != Publication.Kind.COUNT) {
			return;
		}
		if (!hidden.get(cell)) {
			hidden.set(cell);
			open.add(cell);
		}
		if (Math.abs(by) > 1 - NOTHING && Math.max(count(cell) + by, (double) count(cell)) > least - NOTHING) {
			safe.set(cell);
		}
	}

	/** Whatever all of it is, it could be twice as much. */
	private void hideAll() {
		IntStream.range(0, cells.size())
			.forEach(cell -> hidden.set(cell, cells.get(cell).kind() == Publication.Kind.COUNT));
	}

	/** Whether it may be another than it is, once it is kept back. */
	boolean mayChange(int cell) {
		return cells.get(cell).kind() != Publication.Kind.KNOWN;
	}

	/** What is lost if it is kept back, for each one that it is more or less. */
	double cost(int cell) {
		boolean isKept = hidden.get(cell) || cells.get(cell).kind() == Publication.Kind.FREE;
		return isKept ? FREE : count(cell);
	}

	/** Who reads an answer knows that what is kept back is not 0, since 0 is always told. */
	long fewest(int cell) {
		return cells.get(cell).kind() == Publication.Kind.FREE ? 0 : 1;
	}

	int size() {
		return cells.size();
	}

	long count(int cell) {
		return cells.get(cell).count();
	}

	/** The places of the relations that a cell is in. */
	List<Integer> sums(int cell) {
		return byCell.get(cell);
	}

	Publication.Relation sum(int place) {
		return relations.get(place);
	}

}
