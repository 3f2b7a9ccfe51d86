/** Who opens facilities, courses, services and workshops, and who puts on record what was done there. */
@NullMarked
package org.touyan.services.acts;

import org.jspecify.annotations.NullMarked;
