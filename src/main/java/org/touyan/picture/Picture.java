package org.touyan.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.picture.Subgraph.PositionedNode;

/** A page of a drawing, as the schema has it. */
record Picture(List<PictureNode> nodes, List<PictureEdge> edges, boolean truncated, @Nullable Integer totalNodes,
		@Nullable Integer totalEdges, int leftOut, AnswerPage.PageInfo pageInfo) {

	record PictureNode(String id, @Nullable String kind, String label, @Nullable String subtitle,
			@Nullable Integer distance, @Nullable NodeRef node, List<Degree> degrees, @Nullable Long children,
			@Nullable Double x, @Nullable Double y) {

		/**
		 * A node as it is drawn.
		 * @param below ways to what is below it; empty where the picture is no tree
		 * @param points where nodes are drawn; empty where nobody asks
		 */
		static PictureNode of(PositionedNode node, Set<EdgeDirection> below, Map<String, Point> points) {
			ReadNode seen = node.seen();
			Point point = points.get(seen.id());
			Long children = below.isEmpty() ? null
					: seen.degrees()
						.stream()
						.filter(each -> below.contains(each.edgeDirection()))
						.mapToLong(Degree::count)
						.sum();
			return new PictureNode(seen.id(), seen.type() == null ? null : seen.type().type().kind(),
					seen.called().label(), seen.called().subtitle(), node.distance(),
					seen.type() == null ? null : new NodeRef(seen.id()), seen.degrees(), children,
					point == null ? null : point.x(), point == null ? null : point.y());
		}

	}

	record PictureEdge(String id, String kind, String label, String source, String target, @Nullable LocalDate from,
			@Nullable LocalDate to) {

		static PictureEdge of(Edge edge, String label) {
			return new PictureEdge(edge.id(), edge.kind(), label, edge.source(), edge.target(), edge.from(), edge.to());
		}

	}

}
