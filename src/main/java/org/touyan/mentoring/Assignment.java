package org.touyan.mentoring;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * Assigns as many mentees as can be to mentors with a free place and, of all ways to do so, in one with the highest sum
 * of scores: a flow of minimum cost from the mentees, through the mentors or past them, to a sink.
 */
final class Assignment {

	/** The place of a mentee who is assigned to nobody. */
	static final int NOBODY = -1;

	private final double[][] scores;

	private final int[] places;

	private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(
			DefaultWeightedEdge.class);

	private final int sink;

	/**
	 * Makes one.
	 * @param scores of each mentee with each mentor, 0 to 1; not a number where the two must not be a pair
	 * @param places that each mentor has free
	 */
	private Assignment(double[][] scores, int[] places) {
		this.scores = scores;
		this.places = places;
		this.sink = scores.length + places.length;
	}

	/** For each mentee the mentor, or nobody. */
	static int[] of(double[][] scores, int[] places) {
		return scores.length == 0 ? new int[0] : new Assignment(scores, places).solved();
	}

	private int[] solved() {
		IntStream.rangeClosed(0, sink).forEach(graph::addVertex);
		for (int mentee = 0; mentee < scores.length; mentee++) {
			// Nobody is left out for the sake of better scores of all others together.
			add(mentee, sink, scores.length + 2.0);
			for (int mentor = 0; mentor < places.length; mentor++) {
				if (!Double.isNaN(scores[mentee][mentor]) && places[mentor] > 0) {
					add(mentee, scores.length + mentor, 1 - scores[mentee][mentor]);
				}
			}
		}
		IntStream.range(0, places.length).forEach(mentor -> add(scores.length + mentor, sink, 0));
		var flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
			.getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(graph, this::supply, this::capacity, _ -> 0));
		int[] assigned = new int[scores.length];
		Arrays.fill(assigned, NOBODY);
		flow.getFlowMap().forEach((edge, amount) -> {
			int mentor = graph.getEdgeTarget(edge) - scores.length;
			if (amount > 0.5 && graph.getEdgeSource(edge) < scores.length && mentor < places.length) {
				assigned[graph.getEdgeSource(edge)] = mentor;
			}
		});
		return assigned;
	}

	private void add(int from, int to, double cost) {
		graph.setEdgeWeight(graph.addEdge(from, to), cost);
	}

	private int supply(int vertex) {
		return vertex == sink ? -scores.length : vertex < scores.length ? 1 : 0;
	}

	private int capacity(DefaultWeightedEdge edge) {
		int from = graph.getEdgeSource(edge);
		return from < scores.length ? 1 : Math.max(0, places[from - scores.length]);
	}

}
