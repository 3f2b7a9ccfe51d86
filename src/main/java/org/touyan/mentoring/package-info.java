/** Mentors, pairs, activities and assessments. */
@NullMarked
@ApplicationModule(allowedDependencies = { "places", "organisations", "people" })
package org.touyan.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
