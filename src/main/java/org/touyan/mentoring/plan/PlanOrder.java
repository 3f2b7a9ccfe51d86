package org.touyan.mentoring.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.mentoring.Mentee;
import org.touyan.mentoring.MenteeKind;
import org.touyan.mentoring.MentorTier;
import org.touyan.mentoring.suggestions.Candidate;

/**
 * Who comes first in a plan, and which mentors may be in it.
 *
 * @param priorities the grounds whose mentees come first, in this order; all others come after them, alike
 * @param origins from where mentors may come, the preferred first
 * @param tiers of mentors that may be in it; all where it is null
 * @param areas with which mentors may be registered; everywhere where it is null
 */
record PlanOrder(List<MenteeKind> priorities, List<MentorOrigin> origins, @Nullable Set<MentorTier> tiers,
		@Nullable List<String> areas) {

	/** 0 for those who come first; of several grounds the first counts. */
	int priority(Mentee mentee) {
		return mentee.kinds()
			.stream()
			.mapToInt(priorities::indexOf)
			.filter(place -> place >= 0)
			.min()
			.orElse(priorities.size());
	}

	/** 0 for a mentor of the preferred origin; as many as there are origins for one who may not be in the plan. */
	int preference(Candidate mentor, String place) {
		return mentor.mentorRegistrations()
			.nodes()
			.stream()
			.filter(this::isAsked)
			.mapToInt(registration -> origins.indexOf(MentorOrigin.of(registration.territory(), place)))
			.filter(preference -> preference >= 0)
			.min()
			.orElse(origins.size());
	}

	/** Whether a mentor may be in the plan for somebody at a place. */
	boolean isPossible(Candidate mentor, String place) {
		return preference(mentor, place) < origins.size();
	}

	/** From where a mentor comes; the nearest, where that is not asked for and the pair is fixed. */
	MentorOrigin origin(Candidate mentor, String place) {
		return isPossible(mentor, place) ? origins.get(preference(mentor, place))
				: mentor.mentorRegistrations()
					.nodes()
					.stream()
					.map(registration -> MentorOrigin.of(registration.territory(), place))
					.min(Comparator.naturalOrder())
					.orElse(MentorOrigin.OTHER_SUBDISTRICT);
	}

	/** Whether a mentor may be in the plan for anybody. */
	boolean isAsked(Candidate mentor) {
		return mentor.mentorRegistrations().nodes().stream().anyMatch(this::isAsked);
	}

	private boolean isAsked(Candidate.Registration registration) {
		return (tiers == null || tiers.contains(registration.tier()))
				&& (areas == null || areas.stream().anyMatch(registration.territory()::startsWith));
	}

}
