/** Nodes and edges for front ends that draw the graph. */
@NullMarked
@ApplicationModule(allowedDependencies = { "query", "graph", "api" })
package org.touyan.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
