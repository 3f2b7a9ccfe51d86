package org.touyan.query.plan;

import java.util.Map;

/**
 * How the figures of some rows are told so that they are the same for the same rows and tell little of each of them.
 *
 * @param least of how many rows figures are told at the least, and what counts are rounded to multiples of
 * @param rows the column of the count of the rows
 * @param key the column of what tells these rows from any others
 * @param figures of the values of fields by their columns, without counts of rows
 * @param values the column of the count of the values of each of these columns
 * @param fields the name of the field of each of these columns, which is the same however it is asked for
 */
public record Blur(int least, String rows, String key, Map<String, Read.Figure> figures, Map<String, String> values,
		Map<String, String> fields) {
}
