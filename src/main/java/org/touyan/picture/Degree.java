package org.touyan.picture;

/** How many relationships of a kind lead from a node or to it. */
record Degree(String kind, PictureDirection direction, String label, long count) {

	EdgeDirection edgeDirection() {
		return new EdgeDirection(kind, direction);
	}

}
