/**
 * Alliances, pairings and what members share, and the questions about them: who leads, what grows, who is tied to whom.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "graph", "api", "acts", "disclosure", "places" })
package org.touyan.alliances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
