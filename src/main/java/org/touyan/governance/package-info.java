/** Plans and who carries them out, what is reported on them, what residents discuss, and what grids do with events. */
@NullMarked
@ApplicationModule(allowedDependencies = { "graph", "api", "acts", "disclosure", "places" })
package org.touyan.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
