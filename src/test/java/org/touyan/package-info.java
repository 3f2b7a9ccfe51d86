/** Tests of the whole, and of how its parts are connected. */
@NullMarked
package org.touyan;

import org.jspecify.annotations.NullMarked;
