/** How far the five-level axis of Party organisations reaches, and where it breaks. */
@NullMarked
package org.touyan.organisations.axis;

import org.jspecify.annotations.NullMarked;
