package org.touyan.reserves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;

/**
 * A time that a record was in one state.
 *
 * @param to the first day after it; null while it lasts
 */
public record ReserveStage(ReserveStatus status, LocalDate from, @Nullable LocalDate to) {

	/** Whether it was so on the evening before the day. */
	public boolean holdsBefore(LocalDate day) {
		return period().contains(day.minusDays(1));
	}

	/** From its first day to its last. */
	public Period period() {
		return new Period(from, to);
	}

	/** The same times, where a state that follows on itself (as when a review keeps somebody) is one time. */
	public static List<ReserveStage> merged(List<ReserveStage> inOrder) {
		var merged = new ArrayList<ReserveStage>();
		for (ReserveStage each : inOrder) {
			if (!merged.isEmpty() && merged.getLast().status == each.status) {
				ReserveStage begun = merged.removeLast();
				merged.add(new ReserveStage(each.status, begun.from, each.to));
			}
			else {
				merged.add(each);
			}
		}
		return merged;
	}

}
