/** Who is asking and what they may see and do: sign-in, roles, territories, grants, and how often somebody may ask. */
@NullMarked
@ApplicationModule(allowedDependencies = { "query", "graph" })
package org.touyan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
