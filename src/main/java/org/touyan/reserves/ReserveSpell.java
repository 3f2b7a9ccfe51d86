package org.touyan.reserves;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A time that a record was in one state.
 *
 * @param to the first day after it; null while it lasts
 */
record ReserveSpell(ReserveStatus status, LocalDate from, @Nullable LocalDate to) {

	/** Whether it was so on the evening before the day. */
	boolean holdsBefore(LocalDate day) {
		return from.isBefore(day) && (to == null || !to.isBefore(day));
	}

	long days() {
		return to == null ? 0 : ChronoUnit.DAYS.between(from, to);
	}

	/** The same times, where a state that follows on itself (as when a review keeps somebody) is one time. */
	static List<ReserveSpell> merged(List<ReserveSpell> inOrder) {
		var merged = new ArrayList<ReserveSpell>();
		for (ReserveSpell each : inOrder) {
			if (!merged.isEmpty() && merged.getLast().status == each.status) {
				ReserveSpell begun = merged.removeLast();
				merged.add(new ReserveSpell(each.status, begun.from, each.to));
			}
			else {
				merged.add(each);
			}
		}
		return merged;
	}

}
