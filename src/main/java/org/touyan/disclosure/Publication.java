package org.touyan.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Counts of people or things that one answer shows, with how they are connected: every sum that somebody who reads the
 * answer knows to hold. A count is a cell with a key of its own; the same figure shown in several places is one cell.
 * <p>
 * Counts that are too small are primary suppressions. {@link #publish()} keeps back further cells, until no cell that
 * is kept back is known exactly, or known to be too small, by all that is told, and by what the parts of a sum cannot
 * be: less than nothing. A relation that the counts do not bear out, as where data are incomplete, is none: nobody can
 * compute anything right from it.
 */
public final class Publication {

	/** What a sum says of a key without a count: there is none. */
	private static final int NONE = -1;

	private final int least;

	private final @Nullable Publication whole;

	private final String area;

	private @Nullable PublishedCounts published;

	private final Map<Object, Integer> places = new HashMap<>();

	private final List<Cell> cells = new ArrayList<>();

	private final List<Relation> relations = new ArrayList<>();

	/**
	 * Begins one.
	 * @param least of how many a count may be told; 0 or 1 where every count may
	 */
	public Publication(int least) {
		this(least, null, "");
	}

	private Publication(int least, @Nullable Publication whole, String area) {
		this.least = least;
		this.whole = whole;
		this.area = area;
	}

	/**
	 * One of the same counts of an area alone. What this one keeps back of the area, and of groups in all areas, that
	 * one keeps back as well, so that nobody gets it by asking for the area.
	 * @param of the code of the area
	 * @return an empty publication
	 */
	public Publication part(String of) {
		return new Publication(least, this, of);
	}

	private boolean isKeptBack(Object key) {
		PublishedCounts wholeTold = whole == null ? null : whole.published;
		if (wholeTold == null) {
			return false;
		}
		if (key instanceof GroupFigures.Key(GroupKey.All _, Object figure)) {
			var inWhole = new GroupFigures.Key(new GroupKey.Area(area), figure);
			return wholeTold.of(wholeTold.has(inWhole) ? inWhole : key) == null;
		}
		return wholeTold.of(key) == null;
	}

	/** What is known of a cell's number beforehand. */
	enum Kind {

		/** It is told unless it is kept back. */
		COUNT,
		/** Nobody is told it, and it need not be kept back. */
		FREE,
		/** Everybody knows it. */
		KNOWN

	}

	record Cell(long count, Kind kind) {
	}

	/** That a sum of cells is 0, or not more. */
	static final class Relation {

		private final int[] cells;

		private final int[] factors;

		private final boolean isEqual;

		/** By the place of each cell, how often it counts. */
		private Relation(SortedMap<Integer, Integer> factors, boolean isEqual) {
			this.cells = factors.keySet().stream().mapToInt(Integer::intValue).toArray();
			this.factors = factors.values().stream().mapToInt(Integer::intValue).toArray();
			this.isEqual = isEqual;
		}

		int size() {
			return cells.length;
		}

		int cell(int place) {
			return cells[place];
		}

		int factor(int place) {
			return factors[place];
		}

		boolean isEqual() {
			return isEqual;
		}

	}

	/**
	 * A count that is shown, or that can be computed from what is shown whatever is kept back, such as those without a
	 * trait. One of 0 need not be given.
	 * @param key tells it from all others
	 * @param count 0 or more
	 */
	public void count(Object key, long count) {
		put(key, count, Kind.COUNT);
	}

	/**
	 * A number that is neither shown nor kept back, which makes a sum come out right: those who are in two of its
	 * parts.
	 * @param key tells it from all others
	 * @param count 0 or more
	 */
	public void free(Object key, long count) {
		put(key, count, Kind.FREE);
	}

	/**
	 * A number that is public in itself, such as how many villages a subdistrict has.
	 * @param key tells it from all others
	 * @param count 0 or more
	 */
	public void known(Object key, long count) {
		put(key, count, Kind.KNOWN);
	}

	private void put(Object key, long count, Kind kind) {
		if (count != 0 || kind == Kind.FREE) {
			if (places.putIfAbsent(key, cells.size()) != null) {
				throw new IllegalArgumentException("Two counts have the key " + key);
			}
			cells.add(new Cell(count, kind));
		}
	}

	/**
	 * That some cells make up another one.
	 * @param whole what they make up
	 * @param parts each person or thing of the whole is in one of them
	 */
	public void sum(Object whole, Collection<?> parts) {
		relate(List.of(whole), parts, true);
	}

	/**
	 * That some cells are together the same as others.
	 * @param some on the one side
	 * @param others on the other side
	 */
	public void same(Collection<?> some, Collection<?> others) {
		relate(some, others, true);
	}

	/**
	 * That some cells are together not more than others.
	 * @param some which are not more
	 * @param others than these
	 */
	public void atMost(Collection<?> some, Collection<?> others) {
		relate(some, others, false);
	}

	private void relate(Collection<?> some, Collection<?> others, boolean isEqual) {
		var factors = new TreeMap<Integer, Integer>();
		some.forEach(key -> factors.merge(places.getOrDefault(key, NONE), 1, Integer::sum));
		others.forEach(key -> factors.merge(places.getOrDefault(key, NONE), -1, Integer::sum));
		factors.remove(NONE);
		factors.values().removeIf(factor -> factor == 0);
		if (!factors.isEmpty() && holds(factors, isEqual)) {
			relations.add(new Relation(factors, isEqual));
		}
	}

	private boolean holds(Map<Integer, Integer> factors, boolean isEqual) {
		long sum = factors.entrySet()
			.stream()
			.mapToLong(each -> each.getValue() * cells.get(each.getKey()).count())
			.sum();
		return isEqual ? sum == 0 : sum <= 0;
	}

	/**
	 * What of it may be told, once all cells and sums are given.
	 * @return the counts that may, by key
	 */
	public PublishedCounts publish() {
		var keptBack = new BitSet();
		places.forEach((key, place) -> keptBack.set(place, isKeptBack(key)));
		var now = new PublishedCounts(places, cells,
				least > 1 ? Suppressions.of(cells, relations, least, keptBack) : keptBack);
		published = now;
		return now;
	}

}
