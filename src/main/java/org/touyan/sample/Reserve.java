package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReserveStatus;

/**
 * Somebody's time in reserve.
 *
 * @param entry the record of it
 * @param stages its states, the proposal first
 */
record Reserve(SampleNode person, SampleNode entry, Settlement settlement, PostKind aim, List<ReserveStep> stages) {

	/** The day of the proposal. */
	LocalDate from() {
		return stages.getFirst().from();
	}

	/** The day it ended, or the day after the end of the sample's world. */
	LocalDate to() {
		ReserveStep last = stages.getLast();
		return last.status().isLast() ? last.from() : SampleDates.END.plusDays(1);
	}

	/** The day the person came into the pool; null where never. */
	@Nullable
	LocalDate pooled() {
		return stages.size() > 1 && stages.get(1).status() == ReserveStatus.IN_POOL ? stages.get(1).from() : null;
	}

	boolean appointed() {
		return stages.getLast().status() == ReserveStatus.APPOINTED;
	}

	/** Whether the person was in the pool on a day. */
	boolean isInPool(LocalDate day) {
		LocalDate pooled = pooled();
		return pooled != null && !pooled.isAfter(day) && to().isAfter(day);
	}

}
