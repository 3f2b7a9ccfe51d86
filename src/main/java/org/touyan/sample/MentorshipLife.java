package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;

import org.touyan.graph.Period;

/** What happens within a mentorship. */
final class MentorshipLife {

	private static final List<String> ACTIVITIES = List.of("LECTURE", "SHADOWING", "STATIONED_TOGETHER", "STANDING_TIE",
			"DIAGNOSIS", "TASK_FORCE");

	private final SampleGraph graph;

	private final SampleRandom random;

	MentorshipLife(SampleGraph graph, SampleRandom random) {
		this.graph = graph;
		this.random = random;
	}

	/** About one a quarter, one of the six methods each; some pairs have been silent of late. */
	void activities(SampleNode mentorship, Period span) {
		var end = span.to() == null ? SampleDates.REFERENCE : span.to();
		var silent = random.chance(0.15) ? end.minusDays(200) : end;
		for (var day = span.from().plusDays(random.between(20, 80)); day
			.isBefore(silent); day = day.plusDays(random.between(70, 110))) {
			var activity = graph.add("MentoringActivity")
				.with("kind", random.pick(ACTIVITIES))
				.with("heldOn", day)
				.with("hours", random.between(1, 8));
			graph.relate(mentorship, "HAS_ACTIVITY", activity);
		}
	}

	/** Its assessment once its time was up, where it was not forgotten. */
	void assess(SampleNode mentorship, Period span, LocalDate dueOn) {
		var day = SampleDates.known(span.to() == null ? span.from().plusYears(1).plusDays(10) : span.to());
		if (random.chance(0.12) && dueOn.isBefore(SampleDates.REFERENCE)) {
			return;
		}
		var score = span.isOpen() ? random.between(55, 92) : random.between(62, 98);
		var grade = score >= 90 ? "EXCELLENT"
				: score >= 70 ? "COMPETENT" : score >= 60 ? "BARELY_COMPETENT" : "NOT_COMPETENT";
		var assessment = graph.add("Assessment").with("assessedOn", day).with("score", score).with("grade", grade);
		graph.relate(mentorship, "ASSESSED_BY", assessment);
	}

}
