/** Who comes into a reserve pool, is kept in it, and leaves it. */
@NullMarked
package org.touyan.reserves.records;

import org.jspecify.annotations.NullMarked;
