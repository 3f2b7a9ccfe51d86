/** Which communities lack facilities, and where facilities are open late. */
@NullMarked
package org.touyan.services.gaps;

import org.jspecify.annotations.NullMarked;
