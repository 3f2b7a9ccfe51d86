package org.touyan.picture;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A node that was read with all that is related to it.
 *
 * @param type null where it is known by its name only
 * @param cut ways on which there are more neighbours than were read
 */
record Seen(String id, @Nullable PictureType type, Labels.Called called, List<Degree> degrees,
		List<Neighbour> neighbours, Set<Way> cut) {

	/** One of which no more may be known than its name. */
	static Seen card(Neighbour known) {
		String name = Objects.requireNonNullElse(known.name(), known.id());
		return new Seen(known.id(), null, new Labels.Called(name, null), List.of(), List.of(), Set.of());
	}

	/** Its relationships on some ways. */
	Stream<Tie> ties(Predicate<Way> ways) {
		return neighbours.stream().filter(each -> ways.test(each.way())).map(each -> each.tie(id));
	}

}
