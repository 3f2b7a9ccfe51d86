/** The reserve pool from nomination to appointment, and the questions about it: who comes on, who follows whom. */
@NullMarked
@ApplicationModule(allowedDependencies = { "graph", "api", "acts", "disclosure", "places", "organisations", "people",
		"mentoring" })
package org.touyan.reserves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
