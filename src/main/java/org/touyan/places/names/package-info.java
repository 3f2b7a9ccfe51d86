/** Corrects the names of places, and adds others that they go by. */
@NullMarked
package org.touyan.places.names;

import org.jspecify.annotations.NullMarked;
