/** Gives divisions other codes, and makes one of two, with all that belongs to them. */
@NullMarked
package org.touyan.places.codes;

import org.jspecify.annotations.NullMarked;
