package org.touyan.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Figures of networks by trying everything. */
final class Brute {

	private Brute() {
	}

	static void join(Map<String, Set<String>> joined, String one, String other) {
		joined.computeIfAbsent(one, _ -> new TreeSet<>()).add(other);
		joined.computeIfAbsent(other, _ -> new TreeSet<>()).add(one);
	}

	/** Of all pairs of others, the share of the shortest paths that lead through each node. */
	static Map<String, Double> betweenness(Map<String, Set<String>> joined) {
		List<String> ids = List.copyOf(joined.keySet());
		int count = ids.size();
		int[][] far = new int[count][];
		double[][] paths = new double[count][];
		for (int from = 0; from < count; from++) {
			far[from] = new int[count];
			paths[from] = new double[count];
			follow(joined, ids, from, far[from], paths[from]);
		}
		var scores = new HashMap<String, Double>();
		for (int at = 0; at < count; at++) {
			double score = 0;
			for (int one = 0; one < count; one++) {
				for (int other = one + 1; other < count; other++) {
					if (one != at && other != at && far[one][other] > 0 && far[one][at] > 0 && far[at][other] > 0
							&& far[one][at] + far[at][other] == far[one][other]) {
						score += paths[one][at] * paths[at][other] / paths[one][other];
					}
				}
			}
			scores.put(ids.get(at), score);
		}
		return scores;
	}

	/** Steps to each node, 0 where there is no way, and how many shortest ways there are. */
	private static void follow(Map<String, Set<String>> joined, List<String> ids, int from, int[] far, double[] paths) {
		var places = new HashMap<String, Integer>();
		ids.forEach(id -> places.put(id, places.size()));
		paths[from] = 1;
		var queue = new ArrayDeque<>(List.of(from));
		while (!queue.isEmpty()) {
			int at = queue.remove();
			for (String neighbour : Objects.requireNonNull(joined.get(ids.get(at)))) {
				int next = Objects.requireNonNull(places.get(neighbour));
				if (next != from && far[next] == 0) {
					far[next] = far[at] + 1;
					queue.add(next);
				}
				if (next != from && far[next] == far[at] + 1) {
					paths[next] += paths[at];
				}
			}
		}
	}

	/** The parts that some nodes fall into with no others. */
	static List<Set<String>> parts(Map<String, Set<String>> joined, Set<String> among) {
		var parts = new ArrayList<Set<String>>();
		var left = new HashSet<>(among);
		while (!left.isEmpty()) {
			var part = new HashSet<String>();
			var open = new ArrayDeque<>(List.of(left.iterator().next()));
			while (!open.isEmpty()) {
				String id = open.remove();
				if (left.remove(id)) {
					part.add(id);
					open.addAll(Objects.requireNonNull(joined.get(id)));
				}
			}
			parts.add(part);
		}
		return parts;
	}

	/** The sizes of what a node's part falls into without it. */
	static List<Integer> pieces(Map<String, Set<String>> joined, String id) {
		Set<String> own = parts(joined, joined.keySet()).stream()
			.filter(part -> part.contains(id))
			.findFirst()
			.orElseThrow();
		own.remove(id);
		return parts(joined, own).stream().map(Set::size).sorted(Comparator.reverseOrder()).toList();
	}

}
