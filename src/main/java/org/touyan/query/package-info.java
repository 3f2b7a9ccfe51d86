/**
 * The compiler from GraphQL to Cypher: it knows graphql-java and Cypher-DSL, no Spring, no driver and no word of the
 * domain. Its stages meet only in the plan: {@code schema} reads what the SDL says of the graph, {@code planner} turns
 * a selection into a {@code plan}, {@code cypher} turns the plan into a statement, {@code result} shapes the values
 * that come back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.touyan.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
