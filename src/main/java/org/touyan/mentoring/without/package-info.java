/** Who should have a mentor and has none. */
@NullMarked
package org.touyan.mentoring.without;

import org.jspecify.annotations.NullMarked;
