package org.touyan.alliances;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.touyan.api.Rows;

/** Where somebody is. */
final class LocatedLink {

	private LocatedLink() {
	}

	record Located(String territory) {
	}

	/**
	 * Who holds office or works somewhere.
	 *
	 * @param at the holdings or the records of work
	 */
	record Official(String id, Rows<Located> at) {

		/** The codes where that is, of these. */
		Set<String> in(Set<String> places) {
			return codes(at.nodes().stream(), places);
		}

	}

	/**
	 * A mentor or mentee.
	 *
	 * @param at the registrations of a mentor, the reserve records of a mentee
	 */
	record OfPair(Rows<Located> at, Rows<Located> holdings) {

		/** The codes where that is, of these. */
		Set<String> in(Set<String> places) {
			return codes(Stream.of(at, holdings).flatMap(rows -> rows.nodes().stream()), places);
		}

	}

	private static Set<String> codes(Stream<Located> all, Set<String> places) {
		return all.map(Located::territory).filter(places::contains).collect(Collectors.toSet());
	}

}
