package org.touyan.query.cypher;

import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Value;

/**
 * The variables of a row.
 *
 * @param node its node
 * @param edge the relationship that leads to it, where there is one
 * @param pattern the pattern that binds both
 * @param keys values of the row that have a variable of their own
 */
record Row(Node node, @Nullable Relationship edge, PatternElement pattern, Map<Value, SymbolicName> keys) {

	Property property(Element element, String name) {
		return element == Element.EDGE && edge != null ? edge.property(name) : node.property(name);
	}

	Relationship requiredEdge() {
		if (edge == null) {
			throw new IllegalStateException("No relationship leads to the row.");
		}
		return edge;
	}

	/** The node as it is known after it was matched. */
	Node bound() {
		return Cypher.anyNode(node.getRequiredSymbolicName());
	}

	IdentifiableElement[] variables() {
		Stream<IdentifiableElement> elements = edge == null ? Stream.of(node) : Stream.of(node, edge);
		return Stream.concat(elements, keys.values().stream()).toArray(IdentifiableElement[]::new);
	}

}
