/** How many went from one state of the reserve pool to the next in a period, and what became of them. */
@NullMarked
package org.touyan.reserves.pipeline;

import org.jspecify.annotations.NullMarked;
