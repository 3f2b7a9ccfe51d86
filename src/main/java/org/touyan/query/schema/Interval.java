package org.touyan.query.schema;

import org.jspecify.annotations.Nullable;

/**
 * The properties that say when a node or a relationship holds.
 *
 * @param from the property with the first day
 * @param to the property with the first day after the last, or null for an event, which holds from its day on
 */
public record Interval(String from, @Nullable String to) {
}
