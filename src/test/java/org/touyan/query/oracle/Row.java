package org.touyan.query.oracle;

import org.jspecify.annotations.Nullable;

/** A node, and the relationship by which it was reached. */
record Row(Thing thing, @Nullable Tie tie) {
}
