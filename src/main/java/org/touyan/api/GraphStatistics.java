package org.touyan.api;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Counts;
import org.touyan.query.Statistics;

/**
 * What is known of the graph from the counts that are kept of it.
 *
 * @param shortcuts types of relationships that lead to territories
 */
record GraphStatistics(Counts counts, Set<String> shortcuts) implements Statistics {

	@Override
	public double nodes(@Nullable String label) {
		return counts.nodes(label);
	}

	@Override
	public double relationships(@Nullable String type, @Nullable String label, boolean outgoing) {
		return counts.relationships(type, label, outgoing);
	}

	@Override
	public double within(String territory) {
		return shortcuts.stream()
			.findFirst()
			.map(shortcut -> share(shortcut, List.of(territory)))
			.orElseGet(() -> Statistics.super.within(territory));
	}

	@Override
	public double share(String relationship, List<String> territories) {
		double there = territories.stream()
			.mapToDouble(territory -> counts.beginning(relationship, "territory", territory))
			.sum();
		return there / Math.max(1, counts.relationships(relationship));
	}

}
