/** From a plan to one Cypher statement. */
@NullMarked
package org.touyan.query.cypher;

import org.jspecify.annotations.NullMarked;
