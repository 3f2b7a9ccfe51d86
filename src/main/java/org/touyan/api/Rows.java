package org.touyan.api;

import java.util.List;

/**
 * All rows of a page in what a question reads.
 *
 * @param nodes the rows
 */
public record Rows<T>(List<T> nodes) {

	public Rows {
		nodes = List.copyOf(nodes);
	}

}
