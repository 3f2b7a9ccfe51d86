/**
 * The database: Neo4j inside the process or a server elsewhere, its migrations and its transactions, the log of
 * changes, and what is sealed. There is one path to the data in both cases, the driver.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.touyan.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
