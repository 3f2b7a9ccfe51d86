/** Touyan (头雁), a knowledge graph for the organisation department of a district. */
@NullMarked
package org.touyan;

import org.jspecify.annotations.NullMarked;
