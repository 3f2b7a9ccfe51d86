package org.touyan.reports;

import org.jspecify.annotations.Nullable;

/**
 * What the graph counts beside a stated figure.
 *
 * @param value null where it does not count it
 * @param how it is counted, or why it is not, in words for a clerk
 */
record Count(@Nullable Double value, String how) {

	static Count of(long value, String how) {
		return new Count((double) value, how);
	}

	/** As the source would state it, with one digit behind the point. */
	static Count rounded(double value, String how) {
		return new Count(Math.round(value * 10) / 10.0, how);
	}

	static Count none(String why) {
		return new Count(null, why);
	}

	/** People as who asks may know them. */
	static Count ofPeople(@Nullable Long people, String how) {
		return people == null ? none("人数过少，按权限不予显示") : of(people, how);
	}

}
