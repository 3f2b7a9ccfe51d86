/** Figures that are published together: which of them are kept back, so that none that is too small can be computed. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.touyan.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
