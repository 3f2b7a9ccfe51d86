/** How long people have been in their posts without a gap, and how often posts changed hands. */
@NullMarked
package org.touyan.organisations.tenures;

import org.jspecify.annotations.NullMarked;
