package org.touyan.query.schema;

import java.util.List;
import java.util.Set;

import graphql.language.ObjectValue;
import org.jspecify.annotations.Nullable;

/** A field of {@code Query} that is answered from the graph. */
public sealed interface RootField {

	/**
	 * The name of the type it returns.
	 *
	 * @return a node type
	 */
	String target();

	/** The one node with an id. */
	record One(String target) implements RootField {
	}

	/** The nodes with some ids. */
	record Several(String target) implements RootField {
	}

	/** The shortest paths between two nodes. */
	record Paths(String target) implements RootField {
	}

	/**
	 * The nodes that other graphs refer to by type and id.
	 *
	 * @param types the names of the types that a reference may name
	 */
	record Entities(String target, Set<String> types) implements RootField {

		/** The name that Apollo Federation gives the field. */
		public static final String NAME = "_entities";

	}

	/** The nodes to which an answer by code refers. */
	record Referred(String target, List<String> ids) implements RootField {
	}

	/** A page of the nodes that are found by what people type. */
	record Found(String target) implements RootField {
	}

	/** A page of all nodes of the type or, with a role, of those who have it. */
	record Page(String target, @Nullable Role role) implements RootField {
	}

	/**
	 * What makes a node one of those that a page is about.
	 *
	 * @param label the label of all that ever had the role
	 * @param where the filter that those who have it on the date fit
	 */
	record Role(String label, ObjectValue where) {
	}

}
