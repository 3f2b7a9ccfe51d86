package org.touyan.alliances;

import java.util.List;

/** All edges of a page in what a question reads: rows with what their relationships carry. */
public record Edges<T>(List<T> edges) {

	public Edges {
		edges = List.copyOf(edges);
	}

}
