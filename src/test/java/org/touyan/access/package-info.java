/** Tests of the room {@code access}. */
@NullMarked
package org.touyan.access;

import org.jspecify.annotations.NullMarked;
