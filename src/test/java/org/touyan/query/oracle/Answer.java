package org.touyan.query.oracle;

import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What a query is answered with.
 *
 * @param data the response
 * @param missing paths at which there is no value though the schema promises one
 * @param refusal the code of the exception where the query is refused
 * @param work the statements that were run, for people
 */
record Answer(@Nullable Object data, Set<String> missing, @Nullable String refusal, Supplier<String> work) {
}
