package org.touyan.picture;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A node that was read with all that is related to it.
 *
 * @param type null where it is known by its name only
 * @param isCut whether there are more neighbours of some kind than were read
 */
record Seen(String id, @Nullable PictureType type, Labels.Called called, List<Degree> degrees,
		List<Neighbour> neighbours, boolean isCut) {

	/** One of which no more may be known than its name. */
	static Seen card(Neighbour known) {
		String name = Objects.requireNonNullElse(known.name(), known.id());
		return new Seen(known.id(), null, new Labels.Called(name, null), List.of(), List.of(), false);
	}

}
