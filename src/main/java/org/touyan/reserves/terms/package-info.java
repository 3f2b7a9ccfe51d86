/** When the terms of villages and communities run out, and what their teams lack by the rules. */
@NullMarked
package org.touyan.reserves.terms;

import org.jspecify.annotations.NullMarked;
