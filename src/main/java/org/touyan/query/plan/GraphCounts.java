package org.touyan.query.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** How much there is in a graph. */
public interface GraphCounts {

	/** Where nothing is known, a label has so many nodes. */
	long NODES = 1_000;

	/** Where nothing is known, a type has so many relationships. */
	long RELATIONSHIPS = 5_000;

	/** Where nothing is known, such a part belongs to a territory. */
	double PART = 0.3;

	/**
	 * How many nodes have a label.
	 *
	 * @param label null for all nodes
	 * @return about so many
	 */
	default double nodes(@Nullable String label) {
		return NODES;
	}

	/**
	 * How many relationships of a type there are.
	 *
	 * @param type of them; null for any
	 * @param label that the node at one end must have; null for any node
	 * @param outgoing whether that is the end they begin at
	 * @return about so many
	 */
	default double relationships(@Nullable String type, @Nullable String label, boolean outgoing) {
		return RELATIONSHIPS;
	}

	/**
	 * Which part of what belongs to a territory belongs to one.
	 *
	 * @param territory a beginning of codes
	 * @return from 0 to 1
	 */
	default double within(String territory) {
		return territory.isEmpty() ? 1 : PART;
	}

	/**
	 * Which part of all relationships of a type have a {@code territory} that begins with one of some texts.
	 *
	 * @param relationship the type, a {@code shortcut} of the SDL
	 * @param territories of which none begins with another
	 * @return from 0 to 1
	 */
	double share(String relationship, List<String> territories);

}
