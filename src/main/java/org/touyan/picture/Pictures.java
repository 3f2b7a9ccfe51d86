package org.touyan.picture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.api.AnswerPage;
import org.touyan.api.QueryContext;
import org.touyan.picture.Picture.PictureEdge;
import org.touyan.picture.Picture.PictureNode;
import org.touyan.picture.Subgraph.PositionedNode;

/** Makes answers of drawings. */
@Component
class Pictures {

	private final PictureTypes types;

	Pictures(PictureTypes types) {
		this.types = types;
	}

	/** The page that is asked for; null of a drawing with nothing in it. */
	@Nullable
	Picture page(Subgraph subgraph, ViewOptions options, QueryContext question) {
		List<PositionedNode> rows = subgraph.nodes()
			.stream()
			.filter(node -> !options.exclude().contains(node.id()))
			.toList();
		AnswerPage<PositionedNode> page = question.page(rows, PositionedNode::id);
		if (page.nodes().isEmpty() && page.pageInfo().hasNextPage()) {
			throw question.refused("INVALID_ARGUMENT", "The argument first is 0; a picture has one node at the least.");
		}
		return picture(subgraph, rows, page.nodes(), page.pageInfo(), options, question);
	}

	/** All of it; null of a drawing with nothing in it. */
	@Nullable
	Picture whole(Subgraph subgraph, ViewOptions options, QueryContext question) {
		var info = new AnswerPage.PageInfo(false, false, null, null);
		return picture(subgraph, subgraph.nodes(), subgraph.nodes(), info, options, question);
	}

	private @Nullable Picture picture(Subgraph subgraph, List<PositionedNode> rows, List<PositionedNode> page,
			AnswerPage.PageInfo info, ViewOptions options, QueryContext question) {
		int end = page.isEmpty() ? rows.size() : rows.indexOf(page.getLast()) + 1;
		Map<String, Point> points = options.points(subgraph, question);
		Integer totalNodes = subgraph.isCut() ? null : (Integer) subgraph.nodes().size();
		Integer totalEdges = subgraph.isCut() ? null : (Integer) subgraph.within().size();
		return subgraph.nodes().isEmpty() ? null
				: new Picture(page.stream().map(node -> PictureNode.of(node, options.below(), points)).toList(),
						edges(subgraph, rows.subList(0, end), page, options.exclude()),
						subgraph.isCut() || info.hasNextPage(), totalNodes, totalEdges, rows.size() - end, info);
	}

	private List<PictureEdge> edges(Subgraph subgraph, List<PositionedNode> given, List<PositionedNode> page,
			Set<String> exclude) {
		var drawn = new HashSet<>(exclude);
		given.forEach(node -> drawn.add(node.id()));
		var typesById = new HashMap<String, @Nullable PictureType>();
		subgraph.nodes().forEach(node -> typesById.put(node.id(), node.seen().type()));
		var added = new HashSet<>(page.stream().map(PositionedNode::id).toList());
		Function<Edge, String> label = edge -> edge.role() != null ? edge.role()
				: types.term(new EdgeDirection(edge.kind(), PictureDirection.OUT), typesById.get(edge.source()));
		return subgraph.edges()
			.stream()
			.filter(edge -> edge.touches(added) && edge.isWithin(drawn))
			.map(edge -> PictureEdge.of(edge, label.apply(edge)))
			.toList();
	}

}
