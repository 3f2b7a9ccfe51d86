package org.touyan.picture;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A picture as a whole, before a page of it is asked for.
 *
 * @param spots its nodes, in the order of the pages
 * @param ties relationships of its nodes, those to others among them
 * @param isCut whether there is more that belongs to it
 */
record Drawing(List<Spot> spots, List<Tie> ties, boolean isCut) {

	/**
	 * A node in its place.
	 *
	 * @param distance steps from where the picture begins, or null where it has no beginning
	 */
	record Spot(Seen seen, @Nullable Integer distance) {

		String id() {
			return seen.id();
		}

	}

	Set<String> ids() {
		return spots.stream().map(Spot::id).collect(Collectors.toSet());
	}

	/** The same without a beginning. */
	Drawing without() {
		return new Drawing(spots.stream().map(spot -> new Spot(spot.seen(), null)).toList(), ties, isCut);
	}

	/** The relationships between its nodes. */
	List<Tie> within() {
		Set<String> ids = ids();
		return ties.stream().filter(tie -> tie.isWithin(ids)).toList();
	}

}
