package org.touyan.picture;

import org.touyan.query.LinkedType.Link;

/** A kind of relationship and which way it leads, seen from a node. */
record Way(String kind, PictureDirection direction) {

	static Way of(Link link) {
		return new Way(link.relationship(), link.outgoing() ? PictureDirection.OUT : PictureDirection.IN);
	}

}
