package org.touyan.alliances.path;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that leads from each of some villages and communities to each of others, by their ids. All but a mentorship
 * and a sale leads from each of its places to each; a mentorship is two, one from the mentor's side and one from the
 * mentee's, and so is a sale, from who makes what a shop sells and from where the shop is.
 *
 * @param id of the alliance, pairing, project, mentorship, person, shop or enterprise
 * @param isBackward whether it leads from a mentee's places to the mentor's, or from a shop to the makers
 */
public record Link(LinkKind kind, String id, boolean isBackward, Set<String> from, Set<String> to) {

	static final Comparator<Link> IN_ORDER = Comparator.comparing(Link::kind)
		.thenComparing(Link::id)
		.thenComparing(Link::isBackward);

	static Link among(LinkKind kind, String id, Set<String> places) {
		return new Link(kind, id, false, places, places);
	}

	/** From some places to others, as from a mentor's to the mentee's, and back. */
	static Stream<Link> both(LinkKind kind, String id, Set<String> from, Set<String> to) {
		return Stream.of(new Link(kind, id, false, from, to), new Link(kind, id, true, to, from));
	}

	/** The same without its places. */
	Link named() {
		return new Link(kind, id, isBackward, Set.of(), Set.of());
	}

	/** Whether it leads from some place to another one. */
	boolean leadsOn() {
		return from.stream().anyMatch(place -> to.stream().anyMatch(other -> !other.equals(place)));
	}

}
