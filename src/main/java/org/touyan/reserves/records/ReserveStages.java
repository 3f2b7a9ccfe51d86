package org.touyan.reserves.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.acts.GraphWriter;
import org.touyan.acts.Stages;
import org.touyan.reserves.ReserveStatus;

/** The states of reserve records; who is in the pool is due for review a year later. */
final class ReserveStages {

	private static final Stages<ReserveStatus> STAGES = new Stages<>("ReserveStage", "status", ReserveStatus.class,
			ReserveStatus::next);

	private ReserveStages() {
	}

	static void begin(GraphWriter graph, String record, LocalDate day) {
		STAGES.begin(graph, record, ReserveStatus.PROPOSED, day, Map.of());
	}

	static LocalDate advance(GraphWriter graph, String record, @Nullable Integer version, ReserveStatus status,
			@Nullable LocalDate on) {
		graph.expect(record, version);
		LocalDate day = STAGES.advance(graph, record, status, on, Map.of());
		var review = new HashMap<String, @Nullable Object>();
		if (status == ReserveStatus.IN_POOL || status == ReserveStatus.RETAINED) {
			review.put("reviewDueOn", day.plusYears(1));
		}
		else if (status.isLast()) {
			review.put("reviewDueOn", null);
		}
		graph.set(record, review);
		return day;
	}

}
