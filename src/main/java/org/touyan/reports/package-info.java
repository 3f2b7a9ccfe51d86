/** Figures that are held beside each other: what sources state and what the graph counts. */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "graph", "api", "disclosure", "places", "organisations", "alliances", "governance" })
package org.touyan.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
