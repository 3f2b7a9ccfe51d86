package org.touyan.query;

import java.util.List;
import java.util.Set;

/**
 * What of the graph somebody may see. It narrows every match of a plan, so that what is outside of it is as if it were
 * not there, and says which fields may be read and used.
 *
 * @param territories beginnings of division codes; nodes that lie there are seen, and those that belong to such. The
 * empty text is the beginning of every code: all nodes are seen. With no territory nothing is seen but what a level
 * shows
 * @param levels of what is {@code @sensitive} or {@code @visible} at a level: those that may be read
 * @param figuresOnly whether rows may only be counted and reckoned with, not read
 */
public record RowScope(List<String> territories, Set<String> levels, boolean figuresOnly) {

	public RowScope {
		territories = List.copyOf(territories);
		levels = Set.copyOf(levels);
	}

}
