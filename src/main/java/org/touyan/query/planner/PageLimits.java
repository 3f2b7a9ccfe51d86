package org.touyan.query.planner;

/**
 * How many rows a page can have.
 *
 * @param standard where the query does not say
 * @param most at the most
 */
public record PageLimits(int standard, int most) {
}
