package org.touyan.alliances;

/**
 * A figure of one year.
 *
 * @param value in yuan or people times
 */
record YearValue(int year, long value) {
}
