package org.touyan.picture;

import java.util.Map;
import java.util.Set;

import graphql.schema.DataFetchingFieldSelectionSet;

import org.touyan.api.Question;

/**
 * How a drawing is shown.
 *
 * @param key what it is of, by which its places are kept
 * @param below ways to what is below a node; empty where it is no tree
 * @param exclude ids of nodes that are drawn already
 * @param selection what is asked of it
 */
record Show(Object key, Set<Way> below, Set<String> exclude, DataFetchingFieldSelectionSet selection) {

	private record Placed(Object key) {
	}

	/** Where its nodes are drawn; nothing where nobody asks. */
	Map<String, Point> points(Drawing drawing, Question question) {
		return selection.containsAnyOf("nodes/x", "nodes/y") ? question.kept(new Placed(key),
				() -> below.isEmpty() ? ForceLayout.points(drawing) : TreeLayout.points(drawing)) : Map.of();
	}

}
