package org.touyan.mentoring.pairs;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.acts.ActRefusedException;
import org.touyan.acts.GraphWriter;
import org.touyan.mentoring.MentoringMode;
import org.touyan.mentoring.MentoringSettings;

/**
 * A mentorship that is proposed.
 *
 * @param territory the code of the mentee's division
 * @param programme the id of the programme; null for none
 */
record Proposal(String mentor, String mentee, String territory, MentoringMode mode, String agreementNo, String field,
		LocalDate from, LocalDate dueOn, @Nullable String programme) {

	/**
	 * The day on which a mentorship is due to end.
	 * @param dueOn as it was given; null for the term that the settings have
	 * @throws ActRefusedException where it is not after the first day
	 */
	static LocalDate due(LocalDate from, @Nullable LocalDate dueOn, MentoringSettings settings, GraphWriter graph) {
		LocalDate day = dueOn == null ? from.plus(settings.term()) : dueOn;
		if (!day.isAfter(from)) {
			throw graph.refusal("INVALID_ARGUMENT", "dueOn is %s, which is not after %s.".formatted(day, from));
		}
		return day;
	}

	/**
	 * Writes it.
	 * @return the id of the mentorship
	 */
	String write(GraphWriter graph) {
		String mentorship = graph.create("Mentorship", Map.of("from", from, "dueOn", dueOn, "mode", mode, "agreementNo",
				agreementNo, "field", field, "territory", territory));
		graph.link(mentorship, "mentor", mentor);
		graph.link(mentorship, "mentee", mentee);
		if (programme != null) {
			graph.link(mentorship, "programme", programme);
		}
		MentorshipStages.begin(graph, mentorship, from);
		return mentorship;
	}

}
