/** How plans, task forces, reports, consultations and figures of events are written. */
@NullMarked
package org.touyan.governance.acts;

import org.jspecify.annotations.NullMarked;
