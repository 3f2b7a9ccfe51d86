package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;

/** What became of the mentees, beside what became of those in reserve without a mentor. */
@Controller
class MentoringOutcomes {

	/** All of an area, under the empty text, as in the figures of all areas. */
	private static final String MENTORED = "";

	private static final String UNMENTORED = "unmentored";

	private final MentoringSettings settings;

	MentoringOutcomes(MentoringSettings settings) {
		this.settings = settings;
	}

	record Outcomes(List<OutcomeFigures> mentored, List<OutcomeFigures> unmentored, AnswerPage<OutcomeGroup> page,
			int leastRanked) {

		public List<OutcomeGroup> groups() {
			return page.nodes();
		}

	}

	@QueryMapping
	Outcomes mentoringOutcomes(@Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to,
			@Argument OutcomeGroup.By by, @Argument @Horizon int months, @Argument Outcome outcome,
			QueryContext question) {
		OutcomeCases read = OutcomeCases.read(from, to, by, question);
		List<OutcomeRanking> ranking = OutcomeRanking.of(read.mentored(), by, months, outcome, question.day(),
				settings.leastRanked());
		List<OutcomeRanking> shown = question.isForFigures()
				? ranking.stream().sorted(Comparator.comparing(OutcomeRanking::key)).toList() : ranking;
		PublishedCounts published = published(read, by, question);
		return new Outcomes(OutcomeFigures.of(MENTORED, published), OutcomeFigures.of(UNMENTORED, published),
				question.groups(shown, OutcomeRanking::key,
						page -> page.stream()
							.map(each -> OutcomeGroup.of(by, each, read.subdistricts(), published, question))
							.toList()),
				settings.leastRanked());
	}

	/**
	 * For who may read figures only the groups of all groupings are published together, in an order that does not
	 * follow what is asked: what is kept back must be the same whichever are asked for.
	 */
	private static PublishedCounts published(OutcomeCases read, OutcomeGroup.By asked, QueryContext question) {
		Publication publication = question.publication();
		var figures = new GroupFigures(publication);
		figures.group(MENTORED, OutcomeFigures.counts(Observed.once(read.mentored()), false, question.day()));
		figures.group(UNMENTORED, OutcomeFigures.counts(Observed.once(read.inReserve()), true, question.day()));
		List<OutcomeGroup.By> groupings = question.isForFigures() ? OutcomeGroup.By.OF_MANY : List.of(asked);
		for (OutcomeGroup.By by : groupings) {
			var groups = new TreeMap<>(read.mentored().stream().collect(Collectors.groupingBy(by::key)));
			groups.forEach((key, people) -> figures.group(by.group(key),
					OutcomeFigures.counts(Observed.once(people), false, question.day())));
			figures.parts(MENTORED, groups.keySet().stream().map(by::group).toList(), OutcomeFigures.everybody());
		}
		OutcomeFigures.state(figures);
		figures.close();
		return publication.publish();
	}

}
