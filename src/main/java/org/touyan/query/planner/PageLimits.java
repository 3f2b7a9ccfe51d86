package org.touyan.query.planner;

/**
 * How many rows a page can have.
 *
 * @param standard where the query does not say
 * @param most at the most
 */
public record PageLimits(int standard, int most) {

	/** A size that a query asks for, where it is neither negative nor too large. */
	int checked(String argument, String field, int size) {
		if (size < 0) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"The argument %s of %s is %d; it must not be negative.".formatted(argument, field, size));
		}
		if (size > most) {
			throw new InvalidArgumentException("PAGE_TOO_LARGE",
					"The argument %s of %s is %d; a page has %d rows at the most.".formatted(argument, field, size,
							most));
		}
		return size;
	}

}
