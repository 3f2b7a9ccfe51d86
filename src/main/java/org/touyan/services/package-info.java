/**
 * What serves residents: facilities, courses, brands with their services and workshops, help at home, lectures; and the
 * questions about it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "graph", "api", "acts", "disclosure", "places" })
package org.touyan.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
