package org.touyan.query;

import org.touyan.query.plan.Sizes;

/** What is known of a graph without reading it. Old figures cost time, not rightness. */
public interface Statistics extends Sizes {

	/** For graphs of which nothing is known. */
	Statistics NONE = (_, _) -> 0;

}
