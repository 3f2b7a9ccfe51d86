/** Tests of the way to the database. */
@NullMarked
package org.touyan.graph;

import org.jspecify.annotations.NullMarked;
