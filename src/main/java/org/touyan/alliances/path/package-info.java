/** How villages and communities are tied to each other. */
@NullMarked
package org.touyan.alliances.path;

import org.jspecify.annotations.NullMarked;
