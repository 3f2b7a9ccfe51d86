package org.touyan.query.plan;

/**
 * Which rows are read.
 *
 * @param source where they come from
 * @param filter what they must fit, the date and everything else that narrows what may be seen included
 */
public record Match(Source source, Filter filter) {

	@Override
	public String toString() {
		return source + (filter.equals(Filter.EVERYTHING) ? "" : " where " + filter);
	}

}
