package org.touyan.alliances.path;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that leads from each of some villages and communities to each of others, by their ids. All but a mentorship
 * leads from each of its places to each; a mentorship is two, one from the mentor's side and one from the mentee's.
 *
 * @param id of the alliance, pairing, project, mentorship or person
 * @param isBackward whether it leads from a mentee's places to the mentor's
 */
public record Link(LinkKind kind, String id, boolean isBackward, Set<String> from, Set<String> to) {

	static final Comparator<Link> IN_ORDER = Comparator.comparing(Link::kind)
		.thenComparing(Link::id)
		.thenComparing(Link::isBackward);

	static Link among(LinkKind kind, String id, Set<String> places) {
		return new Link(kind, id, false, places, places);
	}

	/** From the mentor's places to the mentee's, and back. */
	static Stream<Link> mentoring(String id, Set<String> mentor, Set<String> mentee) {
		return Stream.of(new Link(LinkKind.MENTORSHIP, id, false, mentor, mentee),
				new Link(LinkKind.MENTORSHIP, id, true, mentee, mentor));
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
