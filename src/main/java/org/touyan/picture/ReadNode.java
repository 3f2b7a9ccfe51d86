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
record ReadNode(String id, @Nullable PictureType type, Labels.Called called, List<Degree> degrees,
		List<Neighbour> neighbours, Set<EdgeDirection> cut) {

	/** One of which no more may be known than its name. */
	static ReadNode card(Neighbour known) {
		String name = Objects.requireNonNullElse(known.name(), known.id());
		return new ReadNode(known.id(), null, new Labels.Called(name, null), List.of(), List.of(), Set.of());
	}

	/** Its relationships on some ways. */
	Stream<Edge> edges(Predicate<EdgeDirection> directions) {
		return neighbours.stream().filter(each -> directions.test(each.direction())).map(each -> each.edge(id));
	}

}
