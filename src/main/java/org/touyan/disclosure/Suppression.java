package org.touyan.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the cells that are kept back: those that are too small, and then, as long as one of these could be known
 * exactly or known to be too small, the smallest of those that give it away.
 * <p>
 * That a cell is safe is proved by other counts that fit everything that is told as well: in one of them it is large
 * enough, in one of them another than it is. They are looked for near the cell; where none are found it counts as
 * known. What is kept back later takes nothing from a proof.
 */
final class Suppression {

	/** After so many cells without a proof there are so many small ones that it is not worth looking for more. */
	private static final int MOST_FAILED = 300;

	private final List<Publication.Cell> cells;

	private final List<List<Publication.Relation>> byCell;

	private final int least;

	private final BitSet hidden;

	private final BitSet safe = new BitSet();

	private int failed;

	/** Of cells of which some are kept back already. */
	Suppression(List<Publication.Cell> cells, List<Publication.Relation> relations, int least, BitSet hidden) {
		this.cells = cells;
		this.least = least;
		this.hidden = hidden;
		this.byCell = cells.stream().<List<Publication.Relation>>map(_ -> new ArrayList<>()).toList();
		relations.forEach(relation -> relation.factors().keySet().forEach(cell -> byCell.get(cell).add(relation)));
	}

	/** Adds what is to be kept back. */
	void hide() {
		var open = new ArrayDeque<Integer>();
		for (int cell = 0; cell < cells.size(); cell++) {
			Publication.Cell each = cells.get(cell);
			hidden.set(cell, each.kind() == Publication.Kind.COUNT && (hidden.get(cell) || each.count() < least));
			if (hidden.get(cell)) {
				open.add(cell);
			}
		}
		while (!open.isEmpty()) {
			int cell = open.poll();
			if (failed > MOST_FAILED) {
				hideAll();
				return;
			}
			if (!isSafe(cell)) {
				failed++;
				hideFor(cell).ifPresent(next -> {
					open.add(next);
					open.add(cell);
				});
			}
		}
	}

	/** Whatever all of it is, it could be twice as much. */
	private void hideAll() {
		for (int cell = 0; cell < cells.size(); cell++) {
			hidden.set(cell, cells.get(cell).kind() == Publication.Kind.COUNT);
		}
	}

	private boolean isSafe(int cell) {
		if (!safe.get(cell) && !isAloneInASum(cell)) {
			for (int size : Neighbourhood.SIZES) {
				var around = new Neighbourhood(cell, size, this);
				if (around.proves(safe) || around.isWhole()) {
					break;
				}
			}
		}
		return safe.get(cell);
	}

	private boolean isAloneInASum(int cell) {
		return byCell.get(cell)
			.stream()
			.anyMatch(sum -> sum.isEqual() && sum.factors().keySet().stream().filter(this::isUnknown).count() == 1);
	}

	/** Hides the smallest cell in the sums of this one, or else in those of the cells kept back along with it. */
	private Optional<Integer> hideFor(int cell) {
		var seen = new BitSet();
		seen.set(cell);
		List<Integer> reached = List.of(cell);
		while (!reached.isEmpty()) {
			List<Publication.Relation> sums = reached.stream()
				.flatMap(each -> byCell.get(each).stream())
				.distinct()
				.toList();
			Optional<Integer> next = smallest(sums);
			if (next.isPresent()) {
				hidden.set(next.get());
				return next;
			}
			reached = sums.stream()
				.flatMap(sum -> sum.factors().keySet().stream())
				.distinct()
				.filter(each -> isUnknown(each) && !seen.get(each))
				.toList();
			reached.forEach(seen::set);
		}
		return Optional.empty();
	}

	/** Of a sum that gives a cell away by itself, before all others. */
	private Optional<Integer> smallest(List<Publication.Relation> sums) {
		return sums.stream()
			.filter(sum -> sum.isEqual() && sum.factors().keySet().stream().filter(this::isUnknown).count() == 1)
			.findFirst()
			.map(sum -> smallestIn(List.of(sum)))
			.filter(Optional::isPresent)
			.orElseGet(() -> smallestIn(sums));
	}

	private Optional<Integer> smallestIn(List<Publication.Relation> sums) {
		return sums.stream()
			.flatMap(sum -> sum.factors().keySet().stream())
			.filter(each -> cells.get(each).kind() == Publication.Kind.COUNT && !hidden.get(each))
			.min(Comparator.<Integer>comparingLong(each -> cells.get(each).count()).thenComparing(each -> each));
	}

	/** Whether who reads the answer does not know it. */
	boolean isUnknown(int cell) {
		return hidden.get(cell) || cells.get(cell).kind() == Publication.Kind.FREE;
	}

	/** Who reads an answer knows that what is kept back is not 0, since 0 is always told. */
	long fewest(int cell) {
		return hidden.get(cell) ? 1 : 0;
	}

	long count(int cell) {
		return cells.get(cell).count();
	}

	boolean isHidden(int cell) {
		return hidden.get(cell);
	}

	List<Publication.Relation> sums(int cell) {
		return byCell.get(cell);
	}

	int least() {
		return least;
	}

}
