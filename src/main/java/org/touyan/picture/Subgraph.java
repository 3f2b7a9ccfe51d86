package org.touyan.picture;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A picture as a whole, before a page of it is asked for.
 *
 * @param nodes its nodes, in the order of the pages
 * @param edges relationships of its nodes, those to others among them
 * @param isCut whether there is more that belongs to it
 */
record Subgraph(List<PositionedNode> nodes, List<Edge> edges, boolean isCut) {

	/**
	 * A node in its place.
	 *
	 * @param distance steps from where the picture begins, or null where it has no beginning
	 */
	record PositionedNode(ReadNode seen, @Nullable Integer distance) {

		String id() {
			return seen.id();
		}

	}

	Set<String> ids() {
		return nodes.stream().map(PositionedNode::id).collect(Collectors.toSet());
	}

	/** The same without a beginning. */
	Subgraph without() {
		return new Subgraph(nodes.stream().map(node -> new PositionedNode(node.seen(), null)).toList(), edges, isCut);
	}

	/** The relationships between its nodes. */
	List<Edge> within() {
		Set<String> ids = ids();
		return edges.stream().filter(edge -> edge.isWithin(ids)).toList();
	}

}
