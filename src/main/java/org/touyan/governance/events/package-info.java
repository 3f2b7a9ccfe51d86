/** How grids handled events: closing rate, time and satisfaction. */
@NullMarked
package org.touyan.governance.events;

import org.jspecify.annotations.NullMarked;
