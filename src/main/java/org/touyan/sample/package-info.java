/** A deterministic sample district: what it holds and how it gets into an empty store. */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "graph", "places", "organisations", "people", "mentoring", "reserves", "governance" })
package org.touyan.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
