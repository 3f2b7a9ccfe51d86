package org.touyan.alliances.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The shortest paths between two places, each place and each tie once on a path: the shortest by a search in breadth,
 * the next ones by leaving those that are known at each of their points (Yen 1971).
 */
final class ShortestPaths {

	private final LinkGraph graph;

	private final Set<LinkKind> kinds;

	private final int maximum;

	/** Along ties of these kinds, with so many steps from place to place at the most. */
	ShortestPaths(LinkGraph graph, Set<LinkKind> kinds, int maxHops) {
		this.graph = graph;
		this.kinds = kinds;
		this.maximum = 2 * maxHops;
	}

	/** So many of the shortest, the shortest first: numbers of places and ties in turn. */
	List<int[]> between(int from, int to, int first) {
		var found = new ArrayList<int[]>();
		var candidates = new TreeSet<int[]>(
				Comparator.<int[]>comparingInt(path -> path.length).thenComparing(Arrays::compare));
		add(candidates, new int[] { from }, List.of(), to);
		while (found.size() < first && !candidates.isEmpty()) {
			int[] path = candidates.removeFirst();
			found.add(path);
			for (int length = 1; length < path.length; length++) {
				add(candidates, Arrays.copyOf(path, length), found, to);
			}
		}
		return found;
	}

	/** Where known paths with this beginning go on to. */
	private static Set<Integer> taken(List<int[]> found, int[] root) {
		return found.stream()
			.filter(path -> path.length > root.length && Arrays.mismatch(path, root) == root.length)
			.map(path -> path[root.length])
			.collect(Collectors.toSet());
	}

	/** The shortest path with this beginning, where there is one, that goes on as none of those found does. */
	private void add(Set<int[]> candidates, int[] root, List<int[]> found, int to) {
		Set<Integer> taken = taken(found, root);
		int[] before = new int[graph.size()];
		Arrays.fill(before, -1);
		int end = root[root.length - 1];
		Arrays.stream(root).forEach(number -> before[number] = number);
		var open = new ArrayDeque<>(List.of(end));
		for (int length = root.length; length <= maximum && !open.isEmpty() && before[to] < 0; length++) {
			for (int left = open.size(); left > 0; left--) {
				int number = open.removeFirst();
				for (int next : graph.next(number)) {
					boolean isBarred = number == end && taken.contains(next);
					if (!isBarred && before[next] < 0 && graph.isOf(kinds, next)) {
						before[next] = number;
						open.addLast(next);
					}
				}
			}
		}
		if (before[to] >= 0) {
			candidates.add(path(root, before, to));
		}
	}

	private static int[] path(int[] root, int[] before, int to) {
		var behind = new ArrayDeque<Integer>();
		for (int number = to; number != root[root.length - 1]; number = before[number]) {
			behind.addFirst(number);
		}
		return IntStream.concat(Arrays.stream(root), behind.stream().mapToInt(Integer::intValue)).toArray();
	}

}
