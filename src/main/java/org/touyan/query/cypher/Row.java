package org.touyan.query.cypher;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Value;

/**
 * The variables of a row.
 *
 * @param node its node
 * @param edge the relationship that leads to it, where there is one
 * @param depth how many steps away it is, where it was reached by many
 * @param pattern the pattern that binds both
 * @param keys values of the row that have a variable of their own
 */
record Row(Node node, @Nullable Relationship edge, @Nullable SymbolicName depth, PatternElement pattern,
		Map<Value, SymbolicName> keys) {

	Expression property(Element element, String name) {
		if (element == Element.EDGE && depth != null) {
			return depth;
		}
		return element == Element.EDGE && edge != null ? edge.property(name) : node.property(name);
	}

	Relationship requiredEdge() {
		if (edge == null) {
			throw new IllegalStateException("No relationship leads to the row.");
		}
		return edge;
	}

	SymbolicName requiredDepth() {
		if (depth == null) {
			throw new IllegalStateException("The row is reached by one step.");
		}
		return depth;
	}

	/** The node as it is known after it was matched. */
	Node bound() {
		return Cypher.anyNode(node.getRequiredSymbolicName());
	}

	/** The variable of what tells how the node was reached, where something does. */
	@Nullable
	SymbolicName way() {
		return edge == null ? depth : edge.getRequiredSymbolicName();
	}

	IdentifiableElement[] variables() {
		IdentifiableElement way = edge == null ? depth : edge;
		Stream<IdentifiableElement> elements = way == null ? Stream.of(node) : Stream.of(node, way);
		return Stream.concat(elements, keys.values().stream()).toArray(IdentifiableElement[]::new);
	}

	/** The names of its variables, in the same order. */
	List<SymbolicName> names() {
		SymbolicName way = way();
		SymbolicName name = node.getRequiredSymbolicName();
		Stream<SymbolicName> elements = way == null ? Stream.of(name) : Stream.of(name, way);
		return Stream.concat(elements, keys.values().stream()).toList();
	}

}
