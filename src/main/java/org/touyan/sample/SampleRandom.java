package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same at every run: one stream for each part of each district. */
final class SampleRandom {

	private final SplittableRandom source;

	SampleRandom(long seed, int district, String part) {
		source = new SplittableRandom(31 * (31 * seed + district) + part.hashCode());
	}

	boolean chance(double share) {
		return source.nextDouble() < share;
	}

	/** A whole number between the two, both included. */
	int between(int low, int high) {
		return low + source.nextInt(high - low + 1);
	}

	/** A day between the two, both included; the first one where they are the wrong way round. */
	LocalDate day(LocalDate from, LocalDate until) {
		var days = until.toEpochDay() - from.toEpochDay();
		return days <= 0 ? from : from.plusDays(source.nextLong(days + 1));
	}

	<T> T pick(List<T> from) {
		return from.get(source.nextInt(from.size()));
	}

	/** So many different elements, or all where there are fewer. */
	<T> List<T> some(List<T> from, int count) {
		var rest = new ArrayList<>(from);
		var size = Math.min(count, rest.size());
		for (var i = 0; i < size; i++) {
			var j = between(i, rest.size() - 1);
			rest.set(i, rest.set(j, rest.get(i)));
		}
		return List.copyOf(rest.subList(0, size));
	}

	/** An index, each as likely as its weight says. */
	int weighted(int... weights) {
		var total = 0;
		for (var weight : weights) {
			total += weight;
		}
		var left = source.nextInt(total);
		var index = 0;
		while (left >= weights[index]) {
			left -= weights[index++];
		}
		return index;
	}

}
