package org.touyan.mentoring;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A mentorship on the way from one generation to the next.
 *
 * @param person the id of whom it leads to
 */
record LineageStep(String person, String mentorship, LocalDate from, @Nullable LocalDate to,
		@Nullable MentorshipState state) {
}
