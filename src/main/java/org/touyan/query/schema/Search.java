package org.touyan.query.schema;

import java.util.Set;

/**
 * How nodes are found by what people type of their names.
 *
 * @param index the full-text index with the tokens of the names
 * @param spelling the property with the names, every character with its reading
 * @param labels a node that can be found carries one of them
 */
public record Search(String index, String spelling, Set<String> labels) {
}
