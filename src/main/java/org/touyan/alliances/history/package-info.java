/** Who was a member of an alliance and who led it over time. */
@NullMarked
package org.touyan.alliances.history;

import org.jspecify.annotations.NullMarked;
