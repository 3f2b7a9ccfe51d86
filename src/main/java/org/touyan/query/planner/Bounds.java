package org.touyan.query.planner;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Checks where bands of numbers end and begin. */
final class Bounds {

	/** So many at the most; who needs more needs the values. */
	private static final int MOST = 100;

	private Bounds() {
	}

	/** What is given, where each is more than the one before. */
	static List<?> checked(KeyPath key, @Nullable Object given) {
		List<?> bounds = given == null ? List.of() : FilterPlanner.list(given);
		if (bounds.isEmpty() || bounds.size() > MOST || !ascend(bounds)) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"Bands of %s need 1 to %d bounds, each more than the one before.".formatted(key.names().getLast(),
							MOST));
		}
		return bounds;
	}

	private static boolean ascend(List<?> bounds) {
		for (int place = 1; place < bounds.size(); place++) {
			if (!(number(bounds, place - 1) < number(bounds, place))) {
				return false;
			}
		}
		return Double.isFinite(number(bounds, 0)) && Double.isFinite(number(bounds, bounds.size() - 1));
	}

	private static double number(List<?> bounds, int place) {
		return ((Number) bounds.get(place)).doubleValue();
	}

}
