/** What became of mentees. */
@NullMarked
package org.touyan.mentoring.outcomes;

import org.jspecify.annotations.NullMarked;
