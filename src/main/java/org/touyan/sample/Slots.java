package org.touyan.sample;

import java.util.List;
import java.util.function.ToIntFunction;

/** Shares a number of places out in proportion to what each of many has. */
final class Slots {

	private Slots() {
	}

	/** How many each gets, in their order; the shares add up to the total. */
	static <T> int[] of(int total, List<T> all, ToIntFunction<T> weight) {
		long sum = all.stream().mapToLong(weight::applyAsInt).sum();
		int[] shares = new int[all.size()];
		long before = 0;
		for (int i = 0; i < shares.length; i++) {
			long after = before + weight.applyAsInt(all.get(i));
			shares[i] = (int) (after * total / sum - before * total / sum);
			before = after;
		}
		return shares;
	}

}
