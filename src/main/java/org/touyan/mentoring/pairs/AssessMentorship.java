package org.touyan.mentoring.pairs;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.people.AssessmentGrade;

/** 考核 */
@Component
class AssessMentorship implements Act<AssessMentorship.Input> {

	record Input(String mentorship, @Nullable LocalDate assessedOn, int score, AssessmentGrade grade) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (input.score() < 0 || input.score() > 100) {
			throw graph.refusal("INVALID_ARGUMENT", "score is %d; it can be 0 to 100.".formatted(input.score()));
		}
		MentorshipStages.requireUnderWay(graph, input.mentorship());
		String assessment = graph.create("Assessment",
				Map.of("assessedOn", Objects.requireNonNullElse(input.assessedOn(), graph.today()), "score",
						(long) input.score(), "grade", input.grade()));
		graph.link(assessment, "mentorship", input.mentorship());
		return assessment;
	}

}
