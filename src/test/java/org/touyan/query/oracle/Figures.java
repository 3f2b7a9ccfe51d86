package org.touyan.query.oracle;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What is made of several values; missing ones do not count. */
final class Figures {

	private Figures() {
	}

	static @Nullable Object of(String figure, List<@Nullable Object> values) {
		List<Object> there = values.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
		return switch (figure) {
			case "count" -> there.size();
			case "distinct" -> (int) there.stream().distinct().count();
			case "min" -> there.stream().min(Values::compare).orElse(null);
			case "max" -> there.stream().max(Values::compare).orElse(null);
			case "sum" -> sum(there);
			case "avg" -> there.isEmpty() ? null : sum(there) / there.size();
			default -> throw new IllegalArgumentException(figure);
		};
	}

	private static double sum(List<Object> values) {
		return values.stream().mapToDouble(value -> ((Number) value).doubleValue()).sum();
	}

}
