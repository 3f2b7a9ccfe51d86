package org.touyan.api;

import org.jspecify.annotations.Nullable;

/**
 * A node of the graph in an answer by code: what the request asks of it is read by its id, as the caller sees it on the
 * day of the question.
 *
 * @param id of the node
 */
public record NodeRef(String id) {

	/**
	 * A reference, where there is something to refer to.
	 * @param id null where there is nothing
	 * @return null where there is nothing
	 */
	public static @Nullable NodeRef of(@Nullable String id) {
		return id == null ? null : new NodeRef(id);
	}

}
