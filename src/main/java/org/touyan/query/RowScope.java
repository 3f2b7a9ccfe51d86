package org.touyan.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.touyan.query.plan.Parameter;
import org.touyan.query.planner.Rights;

/**
 * What of the graph somebody may see. It narrows every match of a plan, so that what is outside of it is as if it were
 * not there, and says which fields may be read and used. Of territories one within the other the wider is kept.
 *
 * @param territories beginnings of division codes; nodes that lie there are seen, and those that belong to such. The
 * empty text is the beginning of every code: all nodes are seen. With no territory nothing is seen but what a level
 * shows
 * @param levels of what is {@code @sensitive} or {@code @visible} at a level: those that may be read; {@code *} stands
 * for all
 * @param leastCount 0 where rows may be read; else they may only be counted and reckoned with, and no figure is given
 * of fewer of them
 */
public record RowScope(List<String> territories, Set<String> levels, int leastCount) {

	/** Everything is seen. */
	public static final RowScope EVERYTHING = new RowScope(List.of(""), Set.of(Rights.ALL), 0);

	/** Nothing is seen. */
	public static final RowScope NOTHING = new RowScope(List.of(), Set.of(), 0);

	public RowScope {
		List<String> all = territories;
		territories = all.stream()
			.filter(territory -> all.stream()
				.noneMatch(wider -> !wider.equals(territory) && territory.startsWith(wider)))
			.distinct()
			.sorted()
			.toList();
		levels = Set.copyOf(levels);
	}

	/** What a plan depends on. */
	Rights rights() {
		return new Rights(territories.size(), territories.contains(""), levels, leastCount);
	}

	/** The values that a statement needs. */
	Map<String, String> parameters() {
		var parameters = new LinkedHashMap<String, String>();
		for (Parameter parameter : rights().parameters()) {
			parameters.put(parameter.name(), territories.get(parameters.size()));
		}
		return parameters;
	}

}
