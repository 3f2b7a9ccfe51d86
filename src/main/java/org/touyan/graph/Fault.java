package org.touyan.graph;

import org.jspecify.annotations.Nullable;

/**
 * The first thing that is wrong with the change log.
 *
 * @param seq the number of the record
 * @param id its id; null where there is no such record
 * @param what is wrong with it
 */
record Fault(long seq, @Nullable String id, String what) {

	@Override
	public String toString() {
		return "record %d%s %s".formatted(seq, id == null ? "" : " (" + id + ")", what);
	}

}
