package org.touyan.query.schema;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the SDL says of the graph.
 *
 * @param nodes node types by name
 * @param edges types of relationship properties by name
 * @param roots the fields of {@code Query} that are answered from the graph, by name
 */
public record GraphModel(Map<String, NodeType> nodes, Map<String, EdgeType> edges, Map<String, RootField> roots) {

	/**
	 * Looks a node type up.
	 *
	 * @param name a name that the SDL is known to bind
	 * @return the type
	 */
	public NodeType node(String name) {
		NodeType type = nodes.get(name);
		if (type == null) {
			throw new SchemaException("%s is not a type with @node.".formatted(name));
		}
		return type;
	}

	/**
	 * The types that other graphs may refer to by an id.
	 *
	 * @return names of object types and interfaces
	 */
	public Set<String> entities() {
		return roots.get(RootField.Entities.NAME) instanceof RootField.Entities entities ? entities.types() : Set.of();
	}

	/**
	 * Looks the type of a relationship's properties up.
	 *
	 * @param name a name that the SDL is known to describe, or null
	 * @return the type, or null for null
	 */
	public @Nullable EdgeType edge(@Nullable String name) {
		return name == null ? null : edges.get(name);
	}

}
