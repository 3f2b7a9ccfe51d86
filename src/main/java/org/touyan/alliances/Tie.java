package org.touyan.alliances;

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
record Tie(TieKind kind, String id, boolean isBackward, Set<String> from, Set<String> to) {

	static final Comparator<Tie> IN_ORDER = Comparator.comparing(Tie::kind)
		.thenComparing(Tie::id)
		.thenComparing(Tie::isBackward);

	static Tie among(TieKind kind, String id, Set<String> places) {
		return new Tie(kind, id, false, places, places);
	}

	/** From the mentor's places to the mentee's, and back. */
	static Stream<Tie> mentoring(String id, Set<String> mentor, Set<String> mentee) {
		return Stream.of(new Tie(TieKind.MENTORSHIP, id, false, mentor, mentee),
				new Tie(TieKind.MENTORSHIP, id, true, mentee, mentor));
	}

	/** The same without its places. */
	Tie named() {
		return new Tie(kind, id, isBackward, Set.of(), Set.of());
	}

	/** Whether it leads from some place to another one. */
	boolean leadsOn() {
		return from.stream().anyMatch(place -> to.stream().anyMatch(other -> !other.equals(place)));
	}

}
