package org.touyan.api;

import org.jspecify.annotations.Nullable;

import org.touyan.query.RowScope;

/**
 * Who asks, and what for.
 *
 * @param account the name of the account
 * @param scope what may be seen
 * @param purpose what the answer is for, where the request says it
 */
record RequestContext(String account, RowScope scope, @Nullable String purpose) {
}
