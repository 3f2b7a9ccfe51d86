package org.touyan.picture;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A relationship from one node to another, with its days where it has its own.
 *
 * @param role the part that one plays in the other, in Chinese, where it is known
 */
record Edge(String kind, String source, String target, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable String role) {

	/** The same whenever it is asked for and from whichever end. */
	String id() {
		String ends = kind + ":" + source + ":" + target;
		return from == null ? ends : ends + ":" + from;
	}

	boolean isWithin(Set<String> nodes) {
		return nodes.contains(source) && nodes.contains(target);
	}

	boolean touches(Set<String> nodes) {
		return nodes.contains(source) || nodes.contains(target);
	}

}
