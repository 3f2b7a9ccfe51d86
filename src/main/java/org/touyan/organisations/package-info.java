/** Party organisations, committees, terms, posts and establishment, and the questions about teams and the chain. */
@NullMarked
@ApplicationModule(allowedDependencies = { "graph", "api", "acts", "disclosure", "places" })
package org.touyan.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
