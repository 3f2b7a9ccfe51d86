/** Who stands on which rung of the ladder, and who moved. */
@NullMarked
package org.touyan.people.ladder;

import org.jspecify.annotations.NullMarked;
