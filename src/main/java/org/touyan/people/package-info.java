/** Persons and what they hold, know and have earned. */
@NullMarked
@ApplicationModule(allowedDependencies = { "places", "organisations" })
package org.touyan.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
