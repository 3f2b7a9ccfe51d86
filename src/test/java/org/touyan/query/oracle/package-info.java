/** Holds the compiler to a plain evaluation in memory, on random graphs and random queries. */
@NullMarked
package org.touyan.query.oracle;

import org.jspecify.annotations.NullMarked;
