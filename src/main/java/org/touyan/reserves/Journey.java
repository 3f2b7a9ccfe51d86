package org.touyan.reserves;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.touyan.organisations.HeldPost;
import org.touyan.reserves.PipelineRecords.Entry;

/**
 * The way of one record through the states.
 *
 * @param stages the states in their order
 * @param holdings of the person, where the record led to an appointment
 */
record Journey(Entry entry, List<ReserveStage> stages, List<HeldPost> holdings) {

	boolean beginsBefore(LocalDate day) {
		return !stages.isEmpty() && stages.getFirst().from().isBefore(day);
	}

	/** Whether it was under way on a day of the period. */
	boolean isOpenIn(PipelinePeriod period) {
		return stages.stream()
			.anyMatch(each -> !each.status().isLast()
					&& (each.holdsBefore(period.from()) || period.contains(each.from())));
	}

	/** The appointment, if it came in the period. */
	Optional<ReserveStage> appointment(PipelinePeriod period) {
		return stages.stream()
			.filter(each -> each.status() == ReserveStatus.APPOINTED && period.contains(each.from()))
			.findFirst();
	}

	/** From the proposal. */
	long daysUntil(ReserveStage appointment) {
		return ChronoUnit.DAYS.between(stages.getFirst().from(), appointment.from());
	}

}
