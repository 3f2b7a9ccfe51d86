/** Which villages and communities are in no alliance. */
@NullMarked
package org.touyan.alliances.without;

import org.jspecify.annotations.NullMarked;
