package org.touyan.query.oracle;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Finds where two answers differ, and learns the cursors of the one from the other. */
final class Difference {

	private final Cursors cursors;

	private final boolean ordered;

	Difference(Cursors cursors, boolean ordered) {
		this.cursors = cursors;
		this.ordered = ordered;
	}

	/** The first difference, for people, or null. */
	@Nullable
	String between(@Nullable Object expected, @Nullable Object actual, String path) {
		if (expected instanceof Map<?, ?> left && actual instanceof Map<?, ?> right) {
			return maps(left, right, path);
		}
		if (expected instanceof List<?> left && actual instanceof List<?> right) {
			return lists(left, right, path);
		}
		if (expected != null && Cursors.isMark(expected) && actual instanceof String cursor) {
			cursors.learn(cursor, (String) expected);
			return null;
		}
		boolean same = expected == null ? actual == null : expected.equals(whole(actual));
		return same ? null : "%s: expected %s but was %s".formatted(path, expected, actual);
	}

	private @Nullable String maps(Map<?, ?> expected, Map<?, ?> actual, String path) {
		boolean same = ordered ? List.copyOf(expected.keySet()).equals(List.copyOf(actual.keySet()))
				: expected.keySet().equals(actual.keySet());
		if (!same) {
			return "%s: expected the keys %s but were %s".formatted(path, expected.keySet(), actual.keySet());
		}
		for (Object key : expected.keySet()) {
			String difference = between(expected.get(key), actual.get(key), path + "/" + key);
			if (difference != null) {
				return difference;
			}
		}
		return null;
	}

	private @Nullable String lists(List<?> expected, List<?> actual, String path) {
		for (int index = 0; index < Math.min(expected.size(), actual.size()); index++) {
			String difference = between(expected.get(index), actual.get(index), path + "/" + index);
			if (difference != null) {
				return difference;
			}
		}
		return expected.size() == actual.size() ? null
				: "%s: expected %d items but were %d".formatted(path, expected.size(), actual.size());
	}

	/** Whole numbers are one kind of number, however wide. */
	private static @Nullable Object whole(@Nullable Object value) {
		return value instanceof Long number && number.intValue() == number ? (Object) number.intValue() : value;
	}

}
