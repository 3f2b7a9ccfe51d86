package org.touyan.mentoring.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Assigns mentees to mentors with a free place in the best way there is ({@link Choices} says what is better): an
 * assignment of least cost, by shortest augmenting paths (Hungarian method). A column of costs stands for a mentor, who
 * may have several places, and the last for nobody, with room for all.
 */
final class Assignment {

	/** The place of a mentee who is assigned to nobody. */
	static final int NOBODY = -1;

	private final long[][] costs;

	private final int nobody;

	/** The column of each mentee; below 0 before there is one. */
	private final int[] assigned;

	private final int[] left;

	/** With those of the columns, what a pair costs at the least; exactly that where it is made. */
	private final long[] ofMentees;

	private final long[] ofColumns;

	private Assignment(Choices choices) {
		this.costs = choices.costs();
		this.nobody = choices.places().length;
		this.assigned = new int[costs.length];
		Arrays.fill(assigned, NOBODY);
		this.left = Arrays.copyOf(choices.places(), nobody + 1);
		left[nobody] = costs.length;
		this.ofMentees = new long[costs.length];
		this.ofColumns = new long[nobody + 1];
	}

	/** For each mentee the mentor, or nobody. */
	static int[] of(Choices choices) {
		var assignment = new Assignment(choices);
		IntStream.range(0, assignment.costs.length).forEach(mentee -> assignment.new Search(mentee).run());
		return Arrays.stream(assignment.assigned)
			.map(column -> column == assignment.nobody ? NOBODY : column)
			.toArray();
	}

	/** Looks for the cheapest way to assign one mentee more, for which others may change their column. */
	private final class Search {

		private final int mentee;

		private final long[] distances = new long[nobody + 1];

		/** From whom a column is reached. */
		private final int[] from = new int[nobody + 1];

		/** Full columns whose mentees may change. */
		private final boolean[] isOpened = new boolean[nobody + 1];

		private Search(int mentee) {
			this.mentee = mentee;
			Arrays.fill(distances, Choices.FORBIDDEN);
		}

		private void run() {
			reach(mentee, 0);
			int column = nearest();
			while (left[column] <= 0) {
				open(column);
				column = nearest();
			}
			settle(distances[column]);
			left[column]--;
			change(column);
		}

		private void open(int column) {
			isOpened[column] = true;
			for (int other = 0; other < mentee; other++) {
				if (assigned[other] == column) {
					reach(other, distances[column]);
				}
			}
		}

		private void reach(int through, long distance) {
			long[] row = costs[through];
			for (int column = 0; column <= nobody; column++) {
				if (row[column] < Choices.FORBIDDEN && !isOpened[column]) {
					long reached = distance + row[column] - ofMentees[through] - ofColumns[column];
					if (reached < distances[column]) {
						distances[column] = reached;
						from[column] = through;
					}
				}
			}
		}

		private int nearest() {
			int nearest = nobody;
			for (int column = 0; column < nobody; column++) {
				if (!isOpened[column] && distances[column] < distances[nearest]) {
					nearest = column;
				}
			}
			return nearest;
		}

		private void settle(long distance) {
			ofMentees[mentee] += distance;
			for (int other = 0; other < mentee; other++) {
				if (isOpened[assigned[other]]) {
					ofMentees[other] += distance - distances[assigned[other]];
				}
			}
			for (int column = 0; column < nobody; column++) {
				if (isOpened[column]) {
					ofColumns[column] += distances[column] - distance;
				}
			}
		}

		/** Back along the way from the column with room, each to the column through which the next was reached. */
		private void change(int last) {
			int column = last;
			while (from[column] != mentee) {
				int before = assigned[from[column]];
				assigned[from[column]] = column;
				column = before;
			}
			assigned[mentee] = column;
		}

	}

}
