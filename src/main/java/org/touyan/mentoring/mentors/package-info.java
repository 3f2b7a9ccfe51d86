/** Who comes on the list of mentors, how many mentees they can have, and who leaves it. */
@NullMarked
package org.touyan.mentoring.mentors;

import org.jspecify.annotations.NullMarked;
