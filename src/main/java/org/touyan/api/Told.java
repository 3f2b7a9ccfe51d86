package org.touyan.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Leaves out of counts what would tell of single people to somebody who may read figures only. */
final class Told {

	private Told() {
	}

	/** Counts of parts; with one that is below the least, the next smallest is left out as well. */
	static List<@Nullable Long> of(List<Long> counts, int least) {
		List<Integer> bySize = IntStream.range(0, counts.size())
			.boxed()
			.sorted(Comparator.comparing(counts::get))
			.toList();
		var told = new ArrayList<@Nullable Long>(counts);
		long hidden = 0;
		for (int place : bySize) {
			long count = counts.get(place);
			if (count > 0 && (count < least || (hidden > 0 && hidden < least))) {
				hidden += count;
				told.set(place, null);
			}
		}
		return told;
	}

}
