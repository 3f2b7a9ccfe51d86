package org.touyan.sample;

import java.time.LocalDate;

/**
 * Somebody who is or was in a reserve pool.
 *
 * @param to the day the person left the pool, the reference date where still in it
 */
record Reserve(SampleNode person, SampleNode entry, Settlement settlement, LocalDate from, LocalDate to,
		boolean inPool) {

	static Reserve of(SampleNode person, SampleNode entry, Settlement settlement, LocalDate from, boolean inPool) {
		LocalDate to = entry.has("to") ? entry.date("to") : SampleDates.REFERENCE;
		return new Reserve(person, entry, settlement, from, to, inPool);
	}

}
