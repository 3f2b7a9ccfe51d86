/** From a selection to a plan; the date, and whatever else narrows what may be seen, enters here. */
@NullMarked
package org.touyan.query.planner;

import org.jspecify.annotations.NullMarked;
