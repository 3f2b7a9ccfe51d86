/** Tests of the whole, and of how its parts hang together. */
@NullMarked
package org.touyan;

import org.jspecify.annotations.NullMarked;
