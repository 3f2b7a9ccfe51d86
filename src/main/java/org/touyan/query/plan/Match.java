package org.touyan.query.plan;

/**
 * Which rows are read.
 *
 * @param source where they come from
 * @param filter what they must fit, the date and everything else that narrows what may be seen included
 */
public record Match(Source source, Filter filter) {

	/** Where there is a related row of which more is said, there is one of which less is. */
	boolean narrows(Match wide) {
		return source instanceof Source.Hop from && wide.source instanceof Source.Hop to
				&& from.relationships().equals(to.relationships()) && from.direction() == to.direction()
				&& from.labels().equals(to.labels()) && Filter.parts(filter).containsAll(Filter.parts(wide.filter));
	}

	@Override
	public String toString() {
		return source + (filter.equals(Filter.EVERYTHING) ? "" : " where " + filter);
	}

}
