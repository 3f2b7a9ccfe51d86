/** A mentorship from its proposal to its end, with what is done in it and how it is assessed. */
@NullMarked
package org.touyan.mentoring.pairs;

import org.jspecify.annotations.NullMarked;
