package org.touyan.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultEdge;

/**
 * Of how many pairs of others a node lies on the shortest path, several paths of a pair sharing it, by Brandes's
 * algorithm (2001). From some of the nodes only, spread evenly over all in the order of their ids, it is an estimate
 * (Brandes and Pich 2007).
 */
final class Betweenness {

	private final Graph<String, DefaultEdge> graph;

	private final Map<String, Double> scores = new HashMap<>();

	private Betweenness(Graph<String, DefaultEdge> graph) {
		this.graph = graph;
	}

	/** Each node's, followed from so many nodes. */
	static Map<String, Double> of(Graph<String, DefaultEdge> graph, int sources) {
		var betweenness = new Betweenness(graph);
		List<String> nodes = graph.vertexSet().stream().sorted().toList();
		nodes.forEach(node -> betweenness.scores.put(node, 0.0));
		for (int number = 0; number < sources; number++) {
			betweenness.follow(nodes.get((int) ((long) number * nodes.size() / sources)));
		}
		// Each pair is met from both of its ends.
		double scale = sources == 0 ? 0 : nodes.size() / (2.0 * sources);
		betweenness.scores.replaceAll((_, score) -> score * scale);
		return betweenness.scores;
	}

	private void follow(String source) {
		var distances = new HashMap<>(Map.of(source, 0));
		var paths = new HashMap<>(Map.of(source, 1.0));
		var order = new ArrayList<String>();
		var queue = new ArrayDeque<>(List.of(source));
		while (!queue.isEmpty()) {
			String node = queue.remove();
			order.add(node);
			int next = Objects.requireNonNull(distances.get(node)) + 1;
			for (String neighbour : Graphs.neighborListOf(graph, node)) {
				if (distances.putIfAbsent(neighbour, next) == null) {
					queue.add(neighbour);
				}
				if (Objects.requireNonNull(distances.get(neighbour)) == next) {
					paths.merge(neighbour, Objects.requireNonNull(paths.get(node)), Double::sum);
				}
			}
		}
		add(source, order.reversed(), distances, paths);
	}

	private void add(String source, List<String> farFirst, Map<String, Integer> distances, Map<String, Double> paths) {
		var shares = new HashMap<String, Double>();
		for (String node : farFirst) {
			double share = 1 + shares.getOrDefault(node, 0.0);
			int before = Objects.requireNonNull(distances.get(node)) - 1;
			for (String neighbour : Graphs.neighborListOf(graph, node)) {
				if (Objects.requireNonNull(distances.get(neighbour)) == before) {
					double part = Objects.requireNonNull(paths.get(neighbour))
							/ Objects.requireNonNull(paths.get(node));
					shares.merge(neighbour, part * share, Double::sum);
				}
			}
			if (!node.equals(source)) {
				scores.merge(node, share - 1, Double::sum);
			}
		}
	}

}
