/** When a committee's term begins, comes to its election, and ends. */
@NullMarked
package org.touyan.organisations.terms;

import org.jspecify.annotations.NullMarked;
