package org.touyan.picture;

/** Forces between nodes: all push each other apart, relationships and the middle draw them. */
final class Forces {

	/** Pixels between nodes that are related, were there no others. */
	static final double APART = 60;

	/** How strong the middle draws, beside relationships. */
	private static final double MIDDLE = 0.3;

	private final double[][] places;

	private final int[][] edges;

	/**
	 * Makes them.
	 * @param places across and down, which they change
	 * @param edges the numbers of two nodes that are related
	 */
	Forces(double[][] places, int[][] edges) {
		this.places = places;
		this.edges = edges;
	}

	/** Moves each node as it is drawn and pushed, but no further than so many pixels. */
	void move(double furthest) {
		var moves = new double[places.length][2];
		for (int one = 0; one < places.length; one++) {
			moves[one][0] -= MIDDLE * places[one][0];
			moves[one][1] -= MIDDLE * places[one][1];
			for (int other = 0; other < one; other++) {
				double square = square(one, other);
				pull(moves, one, other, -APART * APART / square);
			}
		}
		for (int[] edge : edges) {
			pull(moves, edge[0], edge[1], Math.sqrt(square(edge[0], edge[1])) / APART);
		}
		for (int one = 0; one < places.length; one++) {
			double length = Math.hypot(moves[one][0], moves[one][1]);
			double part = length > furthest ? furthest / length : 1;
			places[one][0] += moves[one][0] * part;
			places[one][1] += moves[one][1] * part;
		}
	}

	/** The square of the distance, which is never none. */
	private double square(int one, int other) {
		double across = places[one][0] - places[other][0];
		double down = places[one][1] - places[other][1];
		return Math.max(1, across * across + down * down);
	}

	private void pull(double[][] moves, int one, int other, double force) {
		for (int axis = 0; axis < 2; axis++) {
			double direction = (places[other][axis] - places[one][axis]) * force;
			moves[one][axis] += direction;
			moves[other][axis] -= direction;
		}
	}

}
