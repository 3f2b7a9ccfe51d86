package org.touyan.people.records;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.people.AssessmentGrade;

/** 登记年度考核 */
@Component
class RecordAssessment implements Act<RecordAssessment.Input> {

	private static final int FIRST_YEAR = 1949;

	record Input(String person, int year, AssessmentGrade grade, @Nullable LocalDate assessedOn) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate day = Objects.requireNonNullElse(input.assessedOn(), graph.today());
		if (input.year() < FIRST_YEAR || input.year() > day.getYear()) {
			throw graph.refusal("INVALID_ARGUMENT",
					"year is %d; what is assessed on %s is a year up to that.".formatted(input.year(), day));
		}
		if (day.isAfter(graph.today())) {
			throw graph.refusal("INVALID_ARGUMENT", "assessedOn is %s, which is yet to come.".formatted(day));
		}
		String assessment = graph.create("AnnualAssessment",
				Map.of("year", (long) input.year(), "grade", input.grade(), "assessedOn", day));
		graph.link(input.person(), "annualAssessments", assessment);
		return assessment;
	}

}
