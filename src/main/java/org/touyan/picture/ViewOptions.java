package org.touyan.picture;

import java.util.Map;
import java.util.Set;

import graphql.schema.DataFetchingFieldSelectionSet;

import org.touyan.api.QueryContext;

/**
 * How a drawing is shown.
 *
 * @param key what it is of, by which its places are kept
 * @param below ways to what is below a node; empty where it is no tree
 * @param exclude ids of nodes that are drawn already
 * @param selection what is asked of it
 */
record ViewOptions(Object key, Set<EdgeDirection> below, Set<String> exclude, DataFetchingFieldSelectionSet selection) {

	private record Placed(Object key) {
	}

	/** Where its nodes are drawn; nothing where nobody asks. */
	Map<String, Point> points(Subgraph subgraph, QueryContext question) {
		return selection.containsAnyOf("nodes/x", "nodes/y") ? question.snapshot(new Placed(key),
				() -> below.isEmpty() ? ForceLayout.points(subgraph) : TreeLayout.points(subgraph)) : Map.of();
	}

}
