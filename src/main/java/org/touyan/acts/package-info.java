/** How anything is written: an act, the rules that judge it, its record, trials, and once only. */
@NullMarked
@ApplicationModule(allowedDependencies = { "query", "graph", "access", "api" })
package org.touyan.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
