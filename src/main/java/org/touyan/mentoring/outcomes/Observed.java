package org.touyan.mentoring.outcomes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Rows;
import org.touyan.graph.Period;
import org.touyan.mentoring.MentorTier;
import org.touyan.mentoring.MentoringMode;

/**
 * Somebody who is observed from a day on: a mentee since the mentorship began, or somebody without a mentor since the
 * entry into the reserve pool.
 *
 * @param mentor null without one, or where who asks does not see the mentor
 */
record Observed(Career person, LocalDate since, String territory, @Nullable MentoringMode mode,
		@Nullable Mentor mentor) {

	record Mentor(String id, Rows<Registration> mentorRegistrations) {
	}

	record Registration(MentorTier tier, LocalDate from, @Nullable LocalDate to) {
	}

	/** The level that sent the mentor when the mentorship began; null where it is not known. */
	@Nullable
	MentorTier tier() {
		return mentor == null ? null
				: mentor.mentorRegistrations()
					.nodes()
					.stream()
					.filter(each -> new Period(each.from(), each.to()).contains(since))
					.map(Registration::tier)
					.findFirst()
					.orElse(null);
	}

	/** Each person once, since the first day. */
	static Collection<Observed> once(List<Observed> all) {
		var first = new TreeMap<String, Observed>();
		all.stream()
			.sorted(Comparator.comparing(Observed::since))
			.forEach(each -> first.putIfAbsent(each.person().id(), each));
		return first.values();
	}

}
