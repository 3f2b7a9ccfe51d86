/** What is due in mentorships. */
@NullMarked
package org.touyan.mentoring.due;

import org.jspecify.annotations.NullMarked;
