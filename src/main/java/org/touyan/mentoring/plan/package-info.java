/** Assigns mentors to all who should have one and have none. */
@NullMarked
package org.touyan.mentoring.plan;

import org.jspecify.annotations.NullMarked;
