/** The figures of alliances side by side, as they are and as they would be with other members. */
@NullMarked
package org.touyan.alliances.scorecards;

import org.jspecify.annotations.NullMarked;
