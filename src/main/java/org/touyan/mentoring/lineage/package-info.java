/** Mentors of mentors and mentees of mentees. */
@NullMarked
package org.touyan.mentoring.lineage;

import org.jspecify.annotations.NullMarked;
