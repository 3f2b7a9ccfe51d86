/** The posts that somebody took up one after the other, and what each of them was to the person. */
@NullMarked
package org.touyan.organisations.career;

import org.jspecify.annotations.NullMarked;
