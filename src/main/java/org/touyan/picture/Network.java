package org.touyan.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * A network and what holds it together.
 *
 * @param names of its nodes, by id
 * @param scores the betweenness of each
 * @param communities groups, the largest first, of as large ones that with the first id
 * @param components how many parts have nothing to do with each other
 * @param sources from how many nodes betweenness was followed
 */
record Network(Graph<String, DefaultEdge> graph, Map<String, String> names, Map<String, Double> scores,
		List<Set<String>> communities, Set<String> cutPoints, int components, int sources) {

	/** So many rounds that groups no longer change; they are few in practice. */
	private static final int ROUNDS = 100;

	static Network of(List<KeyNetwork.Pair> pairs, PictureSettings settings) {
		var names = new TreeMap<String, String>();
		pairs.stream()
			.flatMap(pair -> List.of(pair.one(), pair.other()).stream())
			.forEach(each -> names.put(each.id(), each.name()));
		Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
		Graphs.addAllVertices(graph, names.keySet());
		pairs.stream()
			.sorted(Comparator.comparing((KeyNetwork.Pair pair) -> pair.one().id())
				.thenComparing(pair -> pair.other().id()))
			.forEach(pair -> graph.addEdge(pair.one().id(), pair.other().id()));
		int sources = names.size() <= settings.exact() ? names.size() : Math.min(settings.sample(), names.size());
		return new Network(graph, names, Betweenness.of(graph, sources), communities(graph),
				new BiconnectivityInspector<>(graph).getCutpoints(),
				new ConnectivityInspector<>(graph).connectedSets().size(), sources);
	}

	/** Each node joins the group that most of those it is joined with belong to (Raghavan and others 2007). */
	private static List<Set<String>> communities(Graph<String, DefaultEdge> graph) {
		return new LabelPropagationClustering<>(graph, ROUNDS, new Random(0)).getClustering()
			.getClusters()
			.stream()
			.sorted(Comparator.comparingInt((Set<String> group) -> -group.size())
				.thenComparing(group -> group.stream().sorted().findFirst().orElse("")))
			.toList();
	}

	/** The number of each node's group, from 1. */
	Map<String, Integer> numbers() {
		var numbers = new HashMap<String, Integer>();
		for (int number = 0; number < communities.size(); number++) {
			int group = number + 1;
			communities.get(number).forEach(node -> numbers.put(node, group));
		}
		return numbers;
	}

	/** The sizes of the pieces that a node's part would be in without it, the largest first. */
	List<Integer> pieces(String node) {
		var met = new HashSet<>(Set.of(node));
		var sizes = new ArrayList<Integer>();
		for (String neighbour : Graphs.neighborListOf(graph, node)) {
			int before = met.size();
			var open = new ArrayList<>(met.add(neighbour) ? List.of(neighbour) : List.<String>of());
			while (!open.isEmpty()) {
				Graphs.neighborListOf(graph, open.removeLast()).stream().filter(met::add).forEach(open::add);
			}
			if (met.size() > before) {
				sizes.add(met.size() - before);
			}
		}
		return sizes.stream().sorted(Comparator.reverseOrder()).toList();
	}

}
