/** How old those in office are and will be. */
@NullMarked
package org.touyan.reserves.ages;

import org.jspecify.annotations.NullMarked;
