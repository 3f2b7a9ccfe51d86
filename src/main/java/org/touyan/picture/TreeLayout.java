package org.touyan.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Places nodes level under level, each in the middle above those below it. */
final class TreeLayout {

	/** Pixels between neighbours of a level. */
	private static final double ACROSS = 80;

	/** Pixels from a level to the next. */
	private static final double DOWN = 120;

	private final Map<String, List<String>> below = new HashMap<>();

	private final Map<String, Integer> levels = new LinkedHashMap<>();

	private final Map<String, Point> points = new HashMap<>();

	private int leaves;

	private TreeLayout() {
	}

	static Map<String, Point> points(Subgraph subgraph) {
		var layout = new TreeLayout();
		subgraph.nodes().forEach(node -> layout.levels.put(node.id(), Objects.requireNonNullElse(node.distance(), 0)));
		layout.hang(subgraph);
		layout.levels.forEach((id, level) -> {
			if (level == 0) {
				layout.place(id);
			}
		});
		return layout.points;
	}

	/** Each node hangs from one of the level above it, the first there is. */
	private void hang(Subgraph subgraph) {
		var above = new HashMap<String, String>();
		for (Edge edge : subgraph.within()) {
			int source = Objects.requireNonNull(levels.get(edge.source()));
			int target = Objects.requireNonNull(levels.get(edge.target()));
			if (source == target + 1) {
				above.putIfAbsent(edge.source(), edge.target());
			}
		}
		levels.keySet()
			.stream()
			.filter(above::containsKey)
			.forEach(
					id -> below.computeIfAbsent(Objects.requireNonNull(above.get(id)), _ -> new ArrayList<>()).add(id));
	}

	private double place(String id) {
		double across = below.getOrDefault(id, List.of())
			.stream()
			.mapToDouble(this::place)
			.summaryStatistics()
			.getAverage();
		if (!below.containsKey(id)) {
			across = leaves++ * ACROSS;
		}
		points.put(id, Point.of(across, Objects.requireNonNull(levels.get(id)) * DOWN));
		return across;
	}

}
