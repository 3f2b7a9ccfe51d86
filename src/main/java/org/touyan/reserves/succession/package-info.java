/** Who holds the posts of an area, until when, and who in the pool could follow. */
@NullMarked
package org.touyan.reserves.succession;

import org.jspecify.annotations.NullMarked;
