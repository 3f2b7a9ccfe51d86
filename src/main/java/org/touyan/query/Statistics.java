package org.touyan.query;

import java.util.List;

/** What is known of a graph without reading it. Old figures cost time, not rightness. */
public interface Statistics {

	/** For graphs of which nothing is known. */
	Statistics NONE = (_, _) -> 0;

	/**
	 * Which part of all relationships of a type have a {@code territory} that begins with one of some texts.
	 * @param relationship the type, a {@code shortcut} of the SDL
	 * @param territories of which none begins with another
	 * @return from 0 to 1
	 */
	double share(String relationship, List<String> territories);

}
