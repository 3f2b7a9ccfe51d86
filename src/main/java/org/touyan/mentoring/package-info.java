/** Mentors, pairs, activities and assessments, and the questions about them: who carries what, who lacks whom. */
@NullMarked
@ApplicationModule(allowedDependencies = { "graph", "api", "acts", "disclosure", "places", "organisations", "people" })
package org.touyan.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
