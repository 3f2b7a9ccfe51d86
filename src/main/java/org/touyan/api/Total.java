package org.touyan.api;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How many rows there are in what a question reads.
 *
 * @param totalCount their number, which is kept back where it is small from some who ask, but not from questions
 */
public record Total(@Nullable Long totalCount) {

	/** How many there are. */
	public long count() {
		return Objects.requireNonNull(totalCount);
	}

}
