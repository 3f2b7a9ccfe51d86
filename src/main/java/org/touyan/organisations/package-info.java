/** Party organisations, committees, terms, posts and establishment. */
@NullMarked
@ApplicationModule(allowedDependencies = { "places" })
package org.touyan.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
