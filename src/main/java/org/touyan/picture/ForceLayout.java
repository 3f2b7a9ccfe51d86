package org.touyan.picture;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.IndexedFRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Places nodes so that those that are related are near each other and the others apart, by forces between them
 * (Fruchterman and Reingold 1991). Each begins at a place that its id decides, so the same picture always looks the same.
 */
final class ForceLayout {

	private static final int ROUNDS = 120;

	/** Pixels along a side for each node of a row of them. */
	private static final double APART = 110;

	private static final double NEARNESS = 0.5;

	private static final double WIDENESS = 0.5;

	private ForceLayout() {
	}

	static Map<String, Point> points(Drawing drawing) {
		Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
		drawing.spots().stream().map(Drawing.Spot::id).sorted().forEach(graph::addVertex);
		drawing.within().stream().filter(tie -> !tie.source().equals(tie.target())).forEach(tie -> {
			graph.addEdge(tie.source(), tie.target());
		});
		double side = APART * Math.sqrt(graph.vertexSet().size() + 1.0);
		var model = new MapLayoutModel2D<String>(Box2D.of(side, side));
		FRLayoutAlgorithm2D<String, DefaultEdge> layout = new IndexedFRLayoutAlgorithm2D<>(ROUNDS, WIDENESS, NEARNESS,
				new Random(0));
		layout.setInitializer(id -> begin((String) id, side));
		layout.layout(graph, model);
		var points = new TreeMap<String, Point>();
		graph.vertexSet().forEach(id -> points.put(id, rounded(model.get(id))));
		return points;
	}

	private static Point2D begin(String id, double side) {
		var random = new Random(id.hashCode() * 0x9E3779B97F4A7C15L);
		return Point2D.of(random.nextDouble() * side, random.nextDouble() * side);
	}

	private static Point rounded(Point2D point) {
		return new Point(Math.round(point.getX() * 10) / 10.0, Math.round(point.getY() * 10) / 10.0);
	}

}
