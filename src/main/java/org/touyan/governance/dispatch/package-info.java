/** Who missed the last dispatch. */
@NullMarked
package org.touyan.governance.dispatch;

import org.jspecify.annotations.NullMarked;
