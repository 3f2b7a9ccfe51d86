package org.touyan.query.planner;

/**
 * How many paths are searched, and how long they are.
 *
 * @param count how many at the most
 * @param length how many steps at the most
 */
public record PathLimits(int count, int length) {
}
