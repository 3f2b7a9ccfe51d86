/** Persons and what they hold, know and have earned, and the questions about the ladder of those at the grass roots. */
@NullMarked
@ApplicationModule(allowedDependencies = { "graph", "api", "acts", "disclosure", "places", "organisations" })
package org.touyan.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
