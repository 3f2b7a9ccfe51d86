package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.Question;

/** What became of the mentees, beside what became of those in reserve without a mentor. */
@Controller
class MentoringOutcomes {

	private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

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
		Observed.All read = read(from, to, by, question);
		List<OutcomeRanking> ranking = OutcomeRanking.of(read.mentored(), by, months, outcome, question.day(),
				settings.leastRanked());
		AnswerPage<OutcomeRanking> page = question.page(ranking, OutcomeRanking::key);
		return new Outcomes(OutcomeFigures.of(Observed.once(read.mentored()), false, question),
				OutcomeFigures.of(Observed.once(read.inReserve()), true, question),
				page.nodes()
					.stream()
					.map(each -> OutcomeGroup.of(by, each, read.subdistricts().nodes(), question))
					.toList(),
				page.totalCount(), page.pageInfo(), settings.leastRanked());
	}

	private static Observed.All read(@Nullable LocalDate from, @Nullable LocalDate to, OutcomeGroup.By by,
			Question question) {
		String until = question.day().plusDays(1).toString();
		var variables = Map.of("area", question.area(), "from", Objects.requireNonNullElse(from, BEGINNING).toString(),
				"to", to == null ? until : to.toString(), "until", until);
		return by == OutcomeGroup.By.MENTOR ? question.rows("mentoring/outcomes", variables, Observed.All.class)
				: question.figures("mentoring/outcomes", variables, Observed.All.class);
	}

}
