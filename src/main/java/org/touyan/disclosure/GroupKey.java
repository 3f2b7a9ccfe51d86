package org.touyan.disclosure;

import java.util.Collection;

/** Tells a group whose figures are published from the others that are published with it. */
public sealed interface GroupKey {

	/** All that is asked about. */
	GroupKey ALL = new All();

	/** All that is asked about: of a question about one area the same as that area's among those of all. */
	record All() implements GroupKey {
	}

	/**
	 * What is in an area.
	 *
	 * @param code of the division, or its beginning
	 */
	record Area(String code) implements GroupKey {
	}

	/**
	 * What is of a kind, wherever it is.
	 *
	 * @param kind tells it from all others
	 */
	record Of(Object kind) implements GroupKey {
	}

	/** Those who are in several parts, as often as it is more than once; or the other way round. */
	record Overlap(GroupKey whole, Collection<? extends GroupKey> parts, boolean isLess) implements GroupKey {
	}

}
