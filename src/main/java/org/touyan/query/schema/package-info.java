/** What the SDL says of the graph: which types are nodes, which fields relationships, and the API generated from it. */
@NullMarked
package org.touyan.query.schema;

import org.jspecify.annotations.NullMarked;
