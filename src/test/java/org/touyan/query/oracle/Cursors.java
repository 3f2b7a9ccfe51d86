package org.touyan.query.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The cursors of the evaluation, which are not those of the compiler: where the two answers are compared, each one of
 * the compiler's is learnt as the place in which the evaluation stood.
 */
final class Cursors {

	private static final String MARK = "\u0000cursor of ";

	/**
	 * Where a row stands.
	 *
	 * @param page the variable with which its page is gone on with
	 * @param keys what it is ordered by
	 */
	record Place(String page, List<@Nullable Object> keys) {
	}

	private final Map<String, Place> own = new HashMap<>();

	private final Map<String, Place> learnt = new HashMap<>();

	String mark(Place place) {
		String mark = MARK + place.page() + " " + own.size();
		own.put(mark, place);
		return mark;
	}

	static boolean isMark(Object value) {
		return value instanceof String text && text.startsWith(MARK);
	}

	void learn(String cursor, String mark) {
		learnt.put(cursor, place(own, mark));
	}

	List<@Nullable Object> keys(String cursor) {
		return place(learnt, cursor).keys();
	}

	private static Place place(Map<String, Place> places, String cursor) {
		Place place = places.get(cursor);
		if (place == null) {
			throw new IllegalArgumentException("Not a cursor seen before: " + cursor);
		}
		return place;
	}

	/** The cursors seen on a page, in no order that matters. */
	List<String> of(String page) {
		return learnt.keySet().stream().filter(cursor -> place(learnt, cursor).page().equals(page)).sorted().toList();
	}

	void forget() {
		own.clear();
		learnt.clear();
	}

}
