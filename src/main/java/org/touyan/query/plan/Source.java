package org.touyan.query.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.query.schema.Direction;

/** Where rows come from. */
public sealed interface Source {

	/**
	 * The labels of which a node must carry one.
	 *
	 * @return at least one
	 */
	List<String> labels();

	/**
	 * A label that all of them carry too and under which ids are indexed; null where the id is not asked for.
	 *
	 * @return the label or null
	 */
	@Nullable
	String identityLabel();

	/** All nodes with a label. */
	record Nodes(List<String> labels, @Nullable String identityLabel) implements Source {

		@Override
		public String toString() {
			return "nodes " + String.join("|", labels);
		}

	}

	/** The nodes that a relationship leads to from the row outside. */
	record Hop(String relationship, Direction direction, List<String> labels,
			@Nullable String identityLabel) implements Source {

		@Override
		public String toString() {
			String arrow = direction == Direction.OUT ? "-[%s]->" : "<-[%s]-";
			return arrow.formatted(relationship) + " " + String.join("|", labels);
		}

	}

}
