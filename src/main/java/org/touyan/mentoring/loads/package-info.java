/** How many mentees mentors have and can take. */
@NullMarked
package org.touyan.mentoring.loads;

import org.jspecify.annotations.NullMarked;
