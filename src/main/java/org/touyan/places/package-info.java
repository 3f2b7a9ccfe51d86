/** Divisions, villages, communities, estates: where everything is. */
@NullMarked
@ApplicationModule(allowedDependencies = { "graph", "api", "acts" })
package org.touyan.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
