package org.touyan.picture;

import org.touyan.query.LinkedType.Link;

/** A kind of relationship and which way it leads, seen from a node. */
record EdgeDirection(String kind, PictureDirection direction) {

	static EdgeDirection of(Link link) {
		return new EdgeDirection(link.relationship(), link.outgoing() ? PictureDirection.OUT : PictureDirection.IN);
	}

}
