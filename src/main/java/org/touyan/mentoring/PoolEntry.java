package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.touyan.api.Rows;

/**
 * The first state of a reserve record in which the person is in the pool. The record begins earlier, with the proposal;
 * one that is never confirmed has no entry.
 */
public record PoolEntry(LocalDate from) {

	/** The day somebody entered the pool; nothing where that has not happened. */
	public static Stream<LocalDate> day(Rows<PoolEntry> stages) {
		return stages.nodes().stream().map(PoolEntry::from).limit(1);
	}

}
