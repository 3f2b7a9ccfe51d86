/** Who forms an alliance, joins it, leads it and leaves it, and what it does. */
@NullMarked
package org.touyan.alliances.acts;

import org.jspecify.annotations.NullMarked;
