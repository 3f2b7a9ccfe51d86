package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.Question;

/** What became of the mentees, beside what became of those in reserve without a mentor. */
@Controller
class MentoringOutcomes {

	private final MentoringSettings settings;

	MentoringOutcomes(MentoringSettings settings) {
		this.settings = settings;
	}

	record Outcomes(List<OutcomeFigures> mentored, List<OutcomeFigures> unmentored, List<OutcomeGroup> groups,
			int totalCount, AnswerPage.PageInfo pageInfo, int leastRanked) {
	}

	@QueryMapping
	Outcomes mentoringOutcomes(@Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to,
			@Argument OutcomeGroup.By by, @Argument int months, @Argument Outcome outcome, Question question) {
		if (!OutcomeFigures.areFor(months)) {
			throw question.refused("INVALID_ARGUMENT", "months is %d; it can be 6, 12 or 24.".formatted(months));
		}
		OutcomeCases read = OutcomeCases.read(from, to, by, question);
		List<OutcomeRanking> ranking = OutcomeRanking.of(read.mentored(), by, months, outcome, question.day(),
				settings.leastRanked());
		AnswerPage<OutcomeRanking> page = question.page(ranking, OutcomeRanking::key);
		return new Outcomes(OutcomeFigures.of(Observed.once(read.mentored()), false, question),
				OutcomeFigures.of(Observed.once(read.inReserve()), true, question),
				page.nodes().stream().map(each -> OutcomeGroup.of(by, each, read.subdistricts(), question)).toList(),
				page.totalCount(), page.pageInfo(), settings.leastRanked());
	}

}
