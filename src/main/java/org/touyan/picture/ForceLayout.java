package org.touyan.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Places nodes so that those that are related are near each other and the others apart, by forces between them
 * (Fruchterman and Reingold 1991) and one that holds parts together that have nothing to do with each other. Each node
 * begins at a place that its id decides, so the same picture always looks the same.
 */
final class ForceLayout {

	private static final int ROUNDS = 120;

	private final List<String> ids;

	private final double[][] places;

	private final Forces forces;

	private ForceLayout(Subgraph subgraph) {
		this.ids = subgraph.nodes().stream().map(Subgraph.PositionedNode::id).sorted().toList();
		var numbers = new HashMap<String, Integer>();
		ids.forEach(id -> numbers.put(id, numbers.size()));
		int[][] edges = subgraph.within()
			.stream()
			.map(edge -> List.of(numbers.getOrDefault(edge.source(), 0), numbers.getOrDefault(edge.target(), 0)))
			.filter(edge -> !edge.getFirst().equals(edge.getLast()))
			.map(edge -> new int[] { Math.min(edge.getFirst(), edge.getLast()),
					Math.max(edge.getFirst(), edge.getLast()) })
			.sorted((one, other) -> one[0] == other[0] ? one[1] - other[1] : one[0] - other[0])
			.toArray(int[][]::new);
		double side = Forces.APART * Math.sqrt(ids.size());
		this.places = ids.stream().map(id -> begin(id, side)).toArray(double[][]::new);
		this.forces = new Forces(places, edges);
	}

	static Map<String, Point> points(Subgraph subgraph) {
		var layout = new ForceLayout(subgraph);
		for (int round = 0; round < ROUNDS; round++) {
			layout.forces.move(Forces.APART * 3 * (ROUNDS - round) / ROUNDS);
		}
		return layout.points();
	}

	private static double[] begin(String id, double side) {
		var random = new Random(id.hashCode() * 0x9E3779B97F4A7C15L);
		return new double[] { (random.nextDouble() - 0.5) * side, (random.nextDouble() - 0.5) * side };
	}

	private Map<String, Point> points() {
		double left = List.of(places).stream().mapToDouble(place -> place[0]).min().orElse(0);
		double top = List.of(places).stream().mapToDouble(place -> place[1]).min().orElse(0);
		var points = new TreeMap<String, Point>();
		for (int number = 0; number < places.length; number++) {
			points.put(ids.get(number), Point.of(places[number][0] - left, places[number][1] - top));
		}
		return points;
	}

}
