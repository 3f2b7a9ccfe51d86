package org.touyan.query;

import org.touyan.query.plan.GraphCounts;

/** What is known of a graph without reading it. Old figures cost time, not rightness. */
public interface Statistics extends GraphCounts {

	/** For graphs of which nothing is known. */
	Statistics NONE = (_, _) -> 0;

}
