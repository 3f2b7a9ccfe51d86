/** The reserve pool: from nomination to appointment. */
@NullMarked
@ApplicationModule(allowedDependencies = { "places", "organisations", "people" })
package org.touyan.reserves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
