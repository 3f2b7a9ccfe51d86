package org.touyan.mentoring.loads;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.mentoring.MentorTier;
import org.touyan.mentoring.MentorshipState;

/** Those on the list of mentors with what they carry, as {@code questions/mentoring/loads.graphql} reads it. */
@ReadBy("mentoring/loads")
record Mentors(Rows<Mentor> mentors) {

	record Mentor(String id, Rows<Registration> mentorRegistrations, Rows<Pair> mentorships) {

		List<Registration> registrations() {
			return mentorRegistrations.nodes();
		}

		/** Of several registrations together. */
		int capacity() {
			return registrations().stream().mapToInt(Registration::capacity).sum();
		}

		boolean isOf(MentorTier tier) {
			return registrations().stream().anyMatch(each -> each.tier() == tier);
		}

	}

	record Registration(String id, MentorTier tier, String field, int capacity, String territory) {
	}

	record Pair(String id, @Nullable MentorshipState state) {

		boolean isProposed() {
			return state == MentorshipState.PROPOSED;
		}

	}

}
