package org.touyan.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The counts of a publication that may be told. */
public final class PublishedCounts {

	private final Map<Object, Integer> places;

	private final List<Publication.Cell> cells;

	private final BitSet hidden;

	PublishedCounts(Map<Object, Integer> places, List<Publication.Cell> cells, BitSet hidden) {
		this.places = places;
		this.cells = cells;
		this.hidden = hidden;
	}

	boolean has(Object key) {
		return places.containsKey(key);
	}

	/**
	 * A count.
	 * @param key of its cell
	 * @return null where it is kept back; 0 where none was given
	 */
	public @Nullable Long of(Object key) {
		Integer place = places.get(key);
		if (place == null) {
			return 0L;
		}
		return hidden.get(place) ? null : Long.valueOf(cells.get(place).count());
	}

}
