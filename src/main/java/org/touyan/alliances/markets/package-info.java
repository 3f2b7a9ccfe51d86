/** What the department puts on record of shops, market days, channels, cooperatives and enterprises. */
@NullMarked
package org.touyan.alliances.markets;

import org.jspecify.annotations.NullMarked;
