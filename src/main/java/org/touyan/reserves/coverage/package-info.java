/** How many reserves there must be and are. */
@NullMarked
package org.touyan.reserves.coverage;

import org.jspecify.annotations.NullMarked;
