/** Which alliances share members. */
@NullMarked
package org.touyan.alliances.overlaps;

import org.jspecify.annotations.NullMarked;
