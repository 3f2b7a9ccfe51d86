/** HTTP and GraphQL: runs compiled queries and says in codes what went wrong. */
@NullMarked
@ApplicationModule(allowedDependencies = { "query", "graph", "access", "disclosure" })
package org.touyan.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
